import { Button } from '@valfri/ui/button'
import { CheckboxGroup, RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { useFaltId, useFieldError } from '@valfri/ui/field'
import { FileUpload } from '@valfri/ui/file-upload'
import { DateField } from '@valfri/ui/special-fields'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { textI } from '../../i18n/text-i.ts'
import { type T, useSprak, useTexter } from '../../i18n/use-texter.ts'
import { villkorTexter } from '../../texter/utforare/villkor.ts'
import { toFormvarden } from './falt-varden.ts'
import type { Falt, FilFalt, ListaFalt } from './typer.ts'

type Texter = T<keyof typeof villkorTexter.sv>
const FORMAT = { organisationsnummer: 'text', epost: 'email', telefon: 'tel', webbadress: 'url' } as const
const STORSTA_FIL = 10 * 1024 * 1024

interface FaltProps {
  /** Path of the value in the form. */
  namn: string
  falt: Falt
}

/** One field of a villkor, drawn from its declaration. */
export function VillkorFalt({ namn, falt }: FaltProps) {
  const t = useTexter(villkorTexter)
  const sprak = useSprak()
  const bas = {
    name: namn,
    label: textI(falt.namn, sprak),
    hjalp: falt.hjalp && textI(falt.hjalp, sprak),
    frivillig: !falt.obligatorisk,
  }
  switch (falt.typ) {
    case 'text':
      return falt.flerradig ? (
        <TextareaField {...bas} />
      ) : (
        <TextField {...bas} type={falt.format && FORMAT[falt.format]} bredd="mellan" />
      )
    case 'tal':
      return <TextField {...bas} inputMode="numeric" enhet={falt.enhet} bredd="kort" />
    case 'datum':
      return <DateField {...bas} />
    case 'ja-nej':
      return (
        <RadioGroup
          {...bas}
          alternativ={[
            { varde: 'ja', text: t('ja') },
            { varde: 'nej', text: t('nej') },
          ]}
        />
      )
    case 'val': {
      const alternativ = falt.alternativ.map((a) => ({ varde: a.id, text: textI(a.namn, sprak) }))
      if (falt.flera) return <CheckboxGroup {...bas} alternativ={alternativ} />
      return alternativ.length > 5 ? (
        <SelectField {...bas} alternativ={alternativ} />
      ) : (
        <RadioGroup {...bas} alternativ={alternativ} />
      )
    }
    case 'fil':
      return <FilInput namn={namn} falt={falt} t={t} />
    case 'lista':
      return <ListaInput namn={namn} falt={falt} t={t} />
  }
}

interface FilVarde {
  readonly filId: string
  readonly namn: string
  readonly storlek?: number
}

function FilInput({ namn, falt, t }: { namn: string; falt: FilFalt; t: Texter }) {
  const sprak = useSprak()
  const { setValue, clearErrors } = useFormContext()
  const varde = useWatch({ name: namn }) as FilVarde | null | undefined
  const fel = useFieldError(namn)
  const faltId = useFaltId()
  const set = (nytt: FilVarde | null) => {
    setValue(namn, nytt, { shouldDirty: true })
    clearErrors(namn)
  }
  return (
    <FileUpload
      id={faltId(namn)}
      label={
        <>
          {textI(falt.namn, sprak)}
          {!falt.obligatorisk && <span className="vf-frivillig"> {t('frivilligt')}</span>}
        </>
      }
      hjalp={falt.hjalp && textI(falt.hjalp, sprak)}
      typer={(falt.filtyper ?? ['application/pdf', 'image/jpeg', 'image/png']).join(',')}
      typerText={falt.filtyper ? t('filEnligtVillkor') : t('filTyper')}
      maxStorlek={STORSTA_FIL}
      url="/filer"
      fel={fel}
      filer={varde ? [{ id: varde.filId, namn: varde.namn, storlek: varde.storlek ?? 0 }] : []}
      onUppladdad={(svar) => {
        const fil = svar as { id: string; namn: string; storlek: number }
        set({ filId: fil.id, namn: fil.namn, storlek: fil.storlek })
      }}
      onTaBort={() => set(null)}
    />
  )
}

function ListaInput({ namn, falt, t }: { namn: string; falt: ListaFalt; t: Texter }) {
  const sprak = useSprak()
  const { control } = useFormContext()
  const { fields, append, remove } = useFieldArray({ control, name: namn })
  const fel = useFieldError(namn)
  const faltId = useFaltId()
  const titel = textI(falt.namn, sprak)
  return (
    <fieldset className="vf-falt vf-radlista" id={faltId(namn)} tabIndex={-1} data-fel={fel ? true : undefined}>
      <legend className="ds-label">{titel}</legend>
      {falt.hjalp && <div className="vf-falt-hjalp">{textI(falt.hjalp, sprak)}</div>}
      {fields.map((rad, i) => (
        <fieldset key={rad.id} className="vf-radlista-rad" aria-label={t('rad', { titel, nr: i + 1 })}>
          {falt.falt.map((f) => (
            <VillkorFalt key={f.id} namn={`${namn}.${i}.${f.id}`} falt={f} />
          ))}
          <Button variant="tertiary" ikon="papperskorg" onClick={() => remove(i)}>
            {t('taBortRad', { nr: i + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button variant="secondary" ikon="plus" onClick={() => append(toFormvarden(falt.falt))}>
        {fields.length === 0 ? t('laggTillForsta') : t('laggTill')}
      </Button>
      {fel && <p className="vf-falt-fel">{fel}</p>}
    </fieldset>
  )
}
