import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { ErrorState, Notice } from '@valfri/ui/states'
import { useTexter } from '../../i18n/use-texter.ts'
import { ansokanTexter } from '../../texter/utforare/ansokan.ts'
import { trpc } from '../../trpc/client.ts'
import type { Utkast } from './typer.ts'
import type { Krock } from './utkast-form.ts'

interface UtkastNotiserProps {
  utkast: Utkast
  krockar: readonly Krock[]
  flush: () => Promise<number>
  onAndrad: () => Promise<unknown>
}

/** What the applicant must know before going on: a new version of the underlag, and what somebody else wrote. */
export function UtkastNotiser({ utkast, krockar, flush, onAndrad }: UtkastNotiserProps) {
  const t = useTexter(ansokanTexter)
  const byt = useMutation(trpc.ansokan.bytVersion.mutationOptions({ onSuccess: () => window.location.reload() }))
  const nr = utkast.underlag.versionNr
  const platsNamn = (plats: string) => {
    if (plats === 'foretag') return t('krockForetag')
    if (plats === 'kommuner') return t('krockKommuner')
    return utkast.villkor.find((v) => v.id === plats)?.namn ?? plats
  }
  return (
    <>
      {utkast.nyVersion && (
        <Notice ton="vantar" rubrik={t('nyVersionRubrik')}>
          <p>{t('nyVersionText', { nr })}</p>
          <Button
            pagar={byt.isPending}
            onClick={() => void flush().then(() => byt.mutateAsync({ id: utkast.id }).then(onAndrad))}
          >
            {t('nyVersionKnapp', { nr })}
          </Button>
          {byt.error && <ErrorState error={byt.error} />}
        </Notice>
      )}
      {krockar.length > 0 && (
        <Notice ton="vantar" rubrik={t('krockRubrik')}>
          <p>{t('krockText')}</p>
          <ul>
            {krockar.map((k) => (
              <li key={k.plats}>
                <strong>{platsNamn(k.plats)}:</strong> {k.deras}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
