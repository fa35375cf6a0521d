import { createFileRoute } from '@tanstack/react-router'
import { RadioGroup } from '@valfri/ui/choice-fields'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { AbsenceFields, DeviationFields } from '../../../../sidor/kommun/priser/modell-avvikelser.tsx'
import { BandFields } from '../../../../sidor/kommun/priser/modell-band-fields.tsx'
import { fromModellFalt, type ModellFalt, toModellFalt } from '../../../../sidor/kommun/priser/modell-falt.ts'
import { LimitFields } from '../../../../sidor/kommun/priser/modell-granser.tsx'
import { CountedFields, OwnInsatser } from '../../../../sidor/kommun/priser/modell-parts.tsx'
import { CountingFields } from '../../../../sidor/kommun/priser/modell-rakning.tsx'
import type { Prislista } from '../../../../sidor/kommun/priser/typer.ts'
import { WithPrislista } from '../../../../sidor/kommun/priser/use-prislista.tsx'
import { ValueForm } from '../../../../sidor/kommun/priser/value-form.tsx'
import { priserModellTexter } from '../../../../texter/kommun/priser-modell.ts'

export const Route = createFileRoute('/kommun/priser/$tjanst/modell')({ component: ModelPage })

function ModelPage() {
  const { tjanst } = Route.useParams()
  return <WithPrislista tjanstId={tjanst}>{(lista) => <ModelForm lista={lista} />}</WithPrislista>
}

/** Every choice that the tjänst's model offers, and none that it does not. */
function ModelForm({ lista }: { lista: Prislista }) {
  const t = useTexter(priserModellTexter)
  const form = useForm<ModellFalt>({ defaultValues: toModellFalt(lista) })
  const vald = lista.modeller.find((m) => m.id === form.watch('modell')) ?? lista.modeller[0]
  if (!vald) return null
  const har = (b: (typeof vald.byggstenar)[number]) => vald.byggstenar.includes(b)
  const namn = Object.fromEntries(lista.delar.map((d) => [d.id, d.namn]))
  const priser = lista.grupper.map((g) => ({ id: g.parameter, namn: g.namn }))
  return (
    <ValueForm
      lista={lista}
      form={form}
      slag="modell"
      rubrik={t('rubrik', { tjanst: lista.tjanst.namn })}
      ingress={t('ingress')}
      beslutLabel={t('beslut')}
      falt="modell"
      toVarde={(v) => ({ modell: v.modell, val: fromModellFalt(v, vald) })}
    >
      <RadioGroup
        name="modell"
        label={t('modell')}
        alternativ={lista.modeller.map((m) => ({ varde: m.id, text: m.namn, hjalp: m.beskrivning }))}
      />
      <CountedFields form={form} modell={vald} namn={namn} />
      <OwnInsatser form={form} modell={vald} namn={namn} priser={priser} />
      {har('tidsband') && <BandFields form={form} />}
      <CountingFields modell={vald} />
      {har('avvikelser') && <DeviationFields form={form} modell={vald} namn={namn} />}
      {har('franvaro') && <AbsenceFields form={form} />}
      <LimitFields form={form} modell={vald} priser={priser} />
    </ValueForm>
  )
}
