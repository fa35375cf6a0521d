import { Input } from '@digdir/designsystemet-react'
import { useFormContext } from 'react-hook-form'
import { FieldFrame, type FieldProps } from './field.tsx'
import { formatDatum, formatKronor, parseKronor } from './format.ts'
import { formatOrganisationsnummer, isOrganisationsnummer } from './organisationsnummer.ts'
import { kravs, TextField } from './text-field.tsx'

/**
 * An amount in kronor. The form holds the text as typed, so a refusal keeps it; read it with `parseKronor`, which
 * gives öre.
 */
export function MoneyField({
  negativ = false,
  enhet = 'kr',
  ...falt
}: FieldProps & { negativ?: boolean; enhet?: string }) {
  const { setValue } = useFormContext()
  const validate = (text: string) => {
    if (!text) return true
    const ore = parseKronor(text)
    if (ore === null) return 'Skriv beloppet i kronor med högst två decimaler, till exempel 412,50.'
    return negativ || ore >= 0 || 'Beloppet kan inte vara negativt.'
  }
  const onBlur = (e: { target: { value: string } }) => {
    const ore = parseKronor(e.target.value)
    if (ore !== null) setValue(falt.name, formatKronor(ore), { shouldDirty: true })
  }
  return <TextField bredd="kort" inputMode="decimal" enhet={enhet} {...falt} regler={{ validate, onBlur }} />
}

/** A date, `YYYY-MM-DD`; the browser's own picker. */
export function DateField({ tidigast, senast, ...falt }: FieldProps & { tidigast?: string; senast?: string }) {
  const { register } = useFormContext()
  const validate = (d: string) => {
    if (!d) return true
    if (tidigast && d < tidigast) return `Välj ${formatDatum(tidigast)} eller senare.`
    if (senast && d > senast) return `Välj ${formatDatum(senast)} eller tidigare.`
    return true
  }
  return (
    <FieldFrame bredd="kort" {...falt}>
      {(bind) => (
        <Input
          type="date"
          min={tidigast}
          max={senast}
          {...bind}
          {...register(falt.name, { ...kravs(falt.label, falt.frivillig), validate })}
        />
      )}
    </FieldFrame>
  )
}

/** An organisationsnummer, checked by its control digit and written NNNNNN-NNNN when the field is left. */
export function OrganisationsnummerField(falt: FieldProps) {
  const { setValue } = useFormContext()
  const validate = (text: string) =>
    !text ||
    isOrganisationsnummer(text) ||
    'Organisationsnumret går inte ihop. Skriv tio siffror, till exempel NNNNNN-NNNN.'
  const onBlur = (e: { target: { value: string } }) => {
    if (isOrganisationsnummer(e.target.value))
      setValue(falt.name, formatOrganisationsnummer(e.target.value), { shouldDirty: true })
  }
  return <TextField bredd="kort" inputMode="numeric" {...falt} regler={{ validate, onBlur }} />
}
