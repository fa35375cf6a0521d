import { createFileRoute } from '@tanstack/react-router'
import { CheckboxGroup, RadioGroup } from '@valfri/ui/choice-fields'
import { TextField } from '@valfri/ui/text-field'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../../i18n/use-texter.ts'
import type { Prislista } from '../../../../sidor/kommun/priser/typer.ts'
import { WithPrislista } from '../../../../sidor/kommun/priser/use-prislista.tsx'
import { ValueForm } from '../../../../sidor/kommun/priser/value-form.tsx'
import { priserModellTexter } from '../../../../texter/kommun/priser-modell.ts'

export const Route = createFileRoute('/kommun/priser/$tjanst/moms')({ component: CompensationPage })

function CompensationPage() {
  const { tjanst } = Route.useParams()
  return <WithPrislista tjanstId={tjanst}>{(lista) => <CompensationForm lista={lista} />}</WithPrislista>
}

const validate = (text: string) =>
  /^\d{1,2}([.,]\d{1,3})?$/.test(text.trim()) || 'Skriv procent som ett tal, till exempel 6 eller 4,5.'

interface Falt {
  fran: string
  beslutId: string
  procent: string
  regi: string[]
  pa: string
  nycklar: string[]
  ejPa: string[]
}

function CompensationForm({ lista }: { lista: Prislista }) {
  const t = useTexter(priserModellTexter)
  const nu = lista.momskompensation?.varde
  const priser = lista.grupper.map((g) => ({ varde: g.parameter, text: g.namn }))
  const form = useForm<Falt>({
    defaultValues: {
      fran: '',
      beslutId: '',
      procent: nu?.procent ?? '',
      regi: [...(nu?.regi ?? ['privat'])],
      pa: nu?.pa ?? 'summa',
      nycklar: [...(nu?.nycklar ?? [])],
      ejPa: [...(nu?.ejPa ?? [])],
    },
  })
  const toVarde = ({ procent, regi, pa, nycklar, ejPa }: Falt) => ({
    procent: procent.trim().replace(',', '.'),
    regi,
    pa,
    ...(pa !== 'summa' && nycklar.length > 0 && { nycklar }),
    ...(pa === 'summa' && ejPa.length > 0 && { ejPa }),
  })
  return (
    <ValueForm
      lista={lista}
      form={form}
      slag="momskompensation"
      rubrik={t('momsRubrik', { tjanst: lista.tjanst.namn })}
      ingress={t('momsIngress')}
      beslutLabel={t('momsBeslut')}
      falt="procent"
      toVarde={toVarde}
    >
      <TextField
        name="procent"
        label={t('momsProcent')}
        hjalp={t('momsHjalp')}
        bredd="kort"
        inputMode="decimal"
        enhet={t('procent')}
        regler={{ validate }}
      />
      <CheckboxGroup
        name="regi"
        label={t('momsRegi')}
        alternativ={[
          { varde: 'privat', text: t('privat') },
          { varde: 'egenregi', text: t('egenregi') },
        ]}
      />
      <RadioGroup
        name="pa"
        label={t('momsPa')}
        alternativ={[
          { varde: 'summa', text: t('paSumma') },
          { varde: 'pris', text: t('paPris') },
          { varde: 'pris-netto', text: t('paPrisNetto'), hjalp: t('paPrisNettoHjalp') },
        ]}
      />
      {form.watch('pa') === 'summa' ? (
        <CheckboxGroup name="ejPa" label={t('momsEjPa')} hjalp={t('momsEjPaHjalp')} frivillig alternativ={priser} />
      ) : (
        <CheckboxGroup
          name="nycklar"
          label={t('momsNycklar')}
          hjalp={t('momsNycklarHjalp')}
          frivillig
          alternativ={priser}
        />
      )}
    </ValueForm>
  )
}
