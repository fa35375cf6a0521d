import { useTexter } from '../../i18n/use-texter.ts'
import { foretagTexter } from '../../texter/utforare/foretag.ts'

interface FullmaktTextProps {
  fullmakt: { readonly handlingar: readonly string[]; readonly kommuner: readonly string[] | null }
}

/** What a fullmakt gives the right to, and where. */
export function FullmaktText({ fullmakt: f }: FullmaktTextProps) {
  const t = useTexter(foretagTexter)
  return (
    <p className="vf-svag">
      {t('fullmaktText', {
        handlingar: f.handlingar.join('; '),
        kommuner: f.kommuner?.join(', ') ?? t('allaKommuner'),
      })}
    </p>
  )
}
