import { TextField } from '@valfri/ui/text-field'
import { BeslutField } from '../beslut/beslut-field.tsx'
import type { SarkostnadTexter } from './typer.ts'

/** The decision, the voucher, or both: the server asks for one of them. */
export function SourceFields({ t }: { t: SarkostnadTexter }) {
  return (
    <>
      <TextField
        name="verifikation"
        label={t('verifikationFalt')}
        hjalp={t('verifikationHjalp')}
        bredd="mellan"
        maxLength={60}
        frivillig
      />
      <BeslutField
        name="beslutId"
        label={t('beslut')}
        slag={['pris', 'direktkvalificering', 'ickeval', 'annat']}
        frivillig
      />
    </>
  )
}
