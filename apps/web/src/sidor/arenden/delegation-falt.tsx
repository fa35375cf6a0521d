import { SelectField } from '@valfri/ui/choice-fields'
import { Notice } from '@valfri/ui/states'
import { TextField } from '@valfri/ui/text-field'
import { useFormContext } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { arendeTexter } from '../../texter/kommun/arenden.ts'
import { granskningTexter } from '../../texter/kommun/granskning.ts'
import type { Arende } from './typer.ts'

/** The choice of one who lets the nämnd's own decision stand, beside the points of the delegationsordning. */
export const NAMNDENS = 'namndens'

/** What the decision rests on: one's own points, or the nämnd's decision; free text where no delegationsordning is laid in. */
export function DelegationFalt({ arende: a, utfall }: { arende: Arende; utfall: 'godkand' | 'avslag' }) {
  const t = useTexter(arendeTexter)
  const g = useTexter(granskningTexter)
  const vald = useFormContext<{ delegationId: string }>().watch('delegationId')
  if (!a.delegation.finns) {
    return (
      <TextField
        name="delegation"
        label={t('beslutDelegation')}
        hjalp={t('beslutDelegationHjalp')}
        bredd="mellan"
        maxLength={500}
      />
    )
  }
  const punkter = a.delegation.egna.filter((d) => d.utfall.includes(utfall))
  return (
    <>
      {punkter.length === 0 && (
        <Notice rubrik={g('delegationIngenRubrik')}>
          <p>{g('delegationIngen')}</p>
        </Notice>
      )}
      <SelectField
        name="delegationId"
        label={g('delegationPunkt')}
        hjalp={g('delegationPunktHjalp')}
        alternativ={[
          ...punkter.map((d) => ({ varde: d.id, text: g('delegationVal', { punkt: d.punkt, beslut: d.beslut }) })),
          { varde: NAMNDENS, text: g('delegationNamnd') },
        ]}
      />
      {vald === NAMNDENS && (
        <TextField name="delegation" label={g('delegationParagraf')} bredd="mellan" maxLength={500} />
      )}
    </>
  )
}
