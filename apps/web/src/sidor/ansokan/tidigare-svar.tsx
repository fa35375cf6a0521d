import { Button } from '@valfri/ui/button'
import { formatTidpunkt } from '@valfri/ui/format'
import { Notice } from '@valfri/ui/states'
import { useFormContext } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { ansokanTexter } from '../../texter/utforare/ansokan.ts'
import { SvarVisning } from '../arenden/svar-visning.tsx'
import type { Utkast, Villkor } from './typer.ts'
import { svarForm, type UtkastForm } from './utkast-form.ts'

interface TidigareSvarProps {
  villkor: Villkor
  tidigare: Utkast['tidigare'][string]
  dokument: Utkast['dokument']
}

/** Where an answer was filled in from; or, when the krav has changed, the old wording and answer to look at (F3.6). */
export function TidigareSvar({ villkor: v, tidigare, dokument }: TidigareSvarProps) {
  const t = useTexter(ansokanTexter)
  const { setValue } = useFormContext<UtkastForm>()
  const dag = tidigare.lamnat && formatTidpunkt(tidigare.lamnat, 'kort')
  if (tidigare.lika) return <p className="vf-svag">{t('ifylltFran', { dag: dag ?? '' })}</p>
  return (
    <Notice ton="vantar" rubrik={t('kravAndrat')}>
      <p>{dag ? t('kravAndratText', { dag }) : t('kravAndratUtkast')}</p>
      <details className="vf-visa-mer">
        <summary>{t('forraSvaret')}</summary>
        <p>
          <strong>{t('forraLydelsen')}</strong> {tidigare.text}
        </p>
        <SvarVisning falt={v.falt} svar={tidigare.svar} dokument={dokument} />
      </details>
      <Button
        variant="secondary"
        onClick={() => setValue(`svar.${v.id}`, svarForm(v, tidigare.svar), { shouldDirty: true })}
      >
        {t('utgaFran')}
        <span className="ds-sr-only">: {v.namn}</span>
      </Button>
    </Notice>
  )
}
