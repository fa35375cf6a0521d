import { AutosaveStatus, useAutosave } from '@valfri/ui/autosave'
import { Button } from '@valfri/ui/button'
import { CheckboxField, CheckboxGroup, RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { FileUpload } from '@valfri/ui/file-upload'
import { Form } from '@valfri/ui/form'
import { PageHeader } from '@valfri/ui/page-header'
import { DateField, MoneyField, OrganisationsnummerField } from '@valfri/ui/special-fields'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { useState } from 'react'
import { useForm } from 'react-hook-form'

/** Refuses as the server does: with a Fel in `data.fel` that names two fields. */
async function refuse(): Promise<never> {
  throw {
    name: 'TRPCClientError',
    data: {
      fel: {
        kod: 'ansokan-ofullstandig',
        text: 'Ansökan kunde inte sparas.',
        nasta: 'Rätta uppgifterna nedan och försök igen.',
        lagrum: 'LOV 7 kap. 1 §',
        falt: { 'foretag.namn': 'Namnet finns redan i registret.', delar: 'Delen gäller inte i Tanum.' },
      },
    },
  }
}

export function FormPage() {
  const form = useForm({
    defaultValues: {
      foretag: { namn: '', orgnr: '' },
      pris: '',
      start: '',
      kommun: '',
      delar: [] as string[],
      form: '',
      om: '',
      intygar: false,
    },
  })
  const [sparat, setSparat] = useState<string[]>([])
  const lage = useAutosave(form.watch(), async (v) => setSparat((s) => [...s, v.foretag.namn]))
  return (
    <>
      <PageHeader rubrik="Ansökan" status={<AutosaveStatus lage={lage} />} />
      <Form form={form} onSubmit={refuse}>
        <TextField name="foretag.namn" label="Företagets namn" hjalp="Som det står hos Bolagsverket." />
        <OrganisationsnummerField name="foretag.orgnr" label="Organisationsnummer" />
        <MoneyField name="pris" label="Pris per timme" />
        <DateField name="start" label="Startdatum" tidigast="2026-01-01" />
        <SelectField name="kommun" label="Kommun" alternativ={[{ varde: '1427', text: 'Sotenäs' }]} />
        <CheckboxGroup
          name="delar"
          label="Delar"
          alternativ={[
            { varde: 'service', text: 'Service', hjalp: 'Städ, tvätt och inköp.' },
            { varde: 'omvardnad', text: 'Omvårdnad' },
          ]}
        />
        <RadioGroup
          name="form"
          label="Driftsform"
          alternativ={[
            { varde: 'ab', text: 'Aktiebolag' },
            { varde: 'ef', text: 'Enskild firma' },
          ]}
        />
        <TextareaField name="om" label="Beskrivning" frivillig />
        <FileUpload
          label="Bevis om registrering"
          typer="application/pdf"
          typerText="PDF"
          maxStorlek={2 * 1024 * 1024}
          url="/filer"
          filer={[{ id: '1', namn: 'registreringsbevis.pdf', storlek: 182_000 }]}
          onUppladdad={() => undefined}
          onTaBort={() => undefined}
        />
        <CheckboxField
          name="intygar"
          label="Jag intygar att uppgifterna stämmer"
          maste="Intyga att uppgifterna stämmer."
        />
        <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
          Skicka in
        </Button>
      </Form>
      <output hidden>{sparat.join('|')}</output>
    </>
  )
}
