import type { LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { TabFrame } from '../../../skal/tab-frame.tsx'
import { useJag } from '../../../skal/use-jag.ts'
import { installningarTexter } from '../../../texter/kommun/installningar.ts'

const flikar = [
  { id: 'tjanster', till: '/kommun/installningar', text: 'flikTjanster' },
  { id: 'omraden', till: '/kommun/installningar/omraden', text: 'flikOmraden' },
  { id: 'kontakter', till: '/kommun/installningar/kontakter', text: 'flikKontakter' },
  { id: 'roller', till: '/kommun/installningar/roller', text: 'flikRoller' },
  { id: 'provning', till: '/kommun/installningar/provning', text: 'flikProvning' },
  { id: 'utseende', till: '/kommun/installningar/utseende', text: 'flikUtseende' },
  { id: 'api-nycklar', till: '/kommun/installningar/api-nycklar', text: 'flikApiNycklar' },
] as const satisfies readonly { id: string; till: LinkProps['to']; text: string }[]

/** The head and tabs that the pages of settings share. */
export function SettingsFrame({ flik, children }: { flik: (typeof flikar)[number]['id']; children: ReactNode }) {
  const t = useTexter(installningarTexter)
  return (
    <TabFrame
      rubrik={t('rubrik')}
      ingress={t('ingress')}
      namn={t('flikar')}
      flikar={flikar.map((f) => ({ ...f, text: t(f.text) }))}
      flik={flik}
    >
      {children}
    </TabFrame>
  )
}

/** Whether the one who is signed in holds one of the roles; the server decides for real. */
export function useHasRoll(roller: readonly string[]): boolean {
  const { valt } = useJag()
  return valt?.typ === 'kommun' && valt.roller.some((r) => roller.includes(r))
}
