import { Link } from '@tanstack/react-router'
import { Stepper } from '@valfri/ui/stepper'
import { useTexter } from '../../../i18n/use-texter.ts'
import { jamforTexter } from '../../../texter/publik/jamfor.ts'

/** Three steps from an address to the comparison (F6.1). */
export function JamforSteps({ nu }: { nu: 'var' | 'vad' }) {
  const t = useTexter(jamforTexter)
  return (
    <Stepper
      namn={t('stegNamn')}
      steg={[
        {
          id: 'var',
          text: t('stegVar'),
          lage: nu === 'var' ? 'nu' : 'klart',
          lank: nu === 'var' ? undefined : (text) => <Link to="/jamfor">{text}</Link>,
        },
        { id: 'vad', text: t('stegVad'), lage: nu === 'vad' ? 'nu' : 'kvar' },
        { id: 'jamfor', text: t('stegJamfor'), lage: 'kvar' },
      ]}
    />
  )
}
