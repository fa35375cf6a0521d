import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { formatDatum, parseKronor } from '@valfri/ui/format'
import { Actions, Card, Section } from '@valfri/ui/section'
import { DateField, MoneyField } from '@valfri/ui/special-fields'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { type UseFormReturn, useFieldArray, useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserTexter } from '../../../texter/kommun/priser.ts'
import { trpc } from '../../../trpc/client.ts'
import { BeslutField } from '../beslut/beslut-field.tsx'
import { enhetText, type Prislista, type PrisRad } from './typer.ts'
import { useReloadPrislista } from './use-prislista.tsx'

interface Falt {
  fran: string
  beslutId: string
  /** Kronor as typed, in the order of the rows. */
  kronor: string[]
  egenregi: { rad: string; kronor: string; motivering: string }[]
}

interface Skickad {
  readonly falt: string
  readonly parameter: string
  readonly segment: Record<string, string>
  readonly ore: number
  readonly motivering?: string
}

/** What is sent of the form, each row with the name of the field that it came from. */
function collectRader(v: Falt, rader: readonly PrisRad[]): Skickad[] {
  const priser = rader.flatMap((r, i): Skickad[] => {
    const ore = parseKronor(v.kronor[i] ?? '')
    return ore === null ? [] : [{ falt: `kronor.${i}`, parameter: r.parameter, segment: { ...r.segment }, ore }]
  })
  const egna = v.egenregi.flatMap((e, i): Skickad[] => {
    const r = rader[Number(e.rad)]
    const ore = parseKronor(e.kronor)
    if (!r || ore === null) return []
    const segment = { ...r.segment, regi: 'egenregi' }
    return [{ falt: `egenregi.${i}.motivering`, parameter: r.parameter, segment, ore, motivering: e.motivering }]
  })
  return [...priser, ...egna]
}

/** Writes what a price decision says: one start date, one decision, and the prices that it changes. */
export function PriceForm({ lista }: { lista: Prislista }) {
  const t = useTexter(priserTexter)
  const toast = useToast()
  const navigate = useNavigate()
  const tjanst = lista.tjanst.id
  const reload = useReloadPrislista(tjanst)
  const rader = lista.grupper.flatMap((g) => g.rader)
  const form = useForm<Falt>({
    defaultValues: { fran: '', beslutId: '', kronor: rader.map(() => ''), egenregi: [] },
  })
  const besluta = useMutation(trpc.tenancy.pris.besluta.mutationOptions())
  let skickade: Skickad[] = []
  const submit = async (v: Falt) => {
    skickade = collectRader(v, rader)
    if (skickade.length === 0) return form.setError('kronor.0', { message: t('ingetIfyllt') })
    const { antal } = await besluta.mutateAsync({
      tjanstId: tjanst,
      fran: v.fran,
      beslutId: v.beslutId,
      rader: skickade.map(({ falt: _f, ...rad }) => rad),
    })
    await reload()
    toast(t('sparat', { antal }))
    return navigate({ to: '/kommun/priser/$tjanst', params: { tjanst } })
  }
  const faltnamn = (f: string) => skickade[Number(/^rader\.(\d+)$/.exec(f)?.[1])]?.falt ?? f
  return (
    <Form form={form} onSubmit={submit} faltnamn={faltnamn}>
      <DateField name="fran" label={t('fran')} hjalp={t('franHjalp')} />
      <BeslutField name="beslutId" label={t('namndBeslut')} slag={['pris']} />
      <PriceFields lista={lista} rader={rader} />
      <OwnProduction form={form} rader={rader} />
      <Actions>
        <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
          {t('spara')}
        </Button>
        <Button asChild variant="tertiary">
          <Link to="/kommun/priser/$tjanst" params={{ tjanst }}>
            {t('avbryt')}
          </Link>
        </Button>
      </Actions>
    </Form>
  )
}

function PriceFields({ lista, rader }: { lista: Prislista; rader: readonly PrisRad[] }) {
  const t = useTexter(priserTexter)
  return lista.grupper.map((g) => (
    <Section key={g.parameter} rubrik={g.namn}>
      {g.rader.map((r) => (
        <MoneyField
          key={r.namn}
          name={`kronor.${rader.indexOf(r)}`}
          label={`${g.namn}: ${r.namn}`}
          enhet={t('krPer', { enhet: enhetText(t, g.enhet) })}
          frivillig
          hjalp={r.galler ? t('nuHjalp', { kronor: r.galler.kronor, fran: formatDatum(r.galler.fran) }) : t('nuSaknas')}
        />
      ))}
    </Section>
  ))
}

/** another price to egenregi only by a motivated decision; said before it is asked for. */
function OwnProduction({ form, rader }: { form: UseFormReturn<Falt>; rader: readonly PrisRad[] }) {
  const t = useTexter(priserTexter)
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'egenregi' })
  const val = rader.flatMap((r, i) => (r.segment.regi ? [] : [{ varde: String(i), text: r.namn }]))
  return (
    <Section rubrik={t('egenregiRubrik')} ingress={<p>{t('egenregiText')}</p>}>
      {fields.map((f, i) => (
        <Card key={f.id}>
          <SelectField name={`egenregi.${i}.rad`} label={t('egenregiRad')} alternativ={val} />
          <MoneyField name={`egenregi.${i}.kronor`} label={t('egenregiPris')} />
          <TextareaField name={`egenregi.${i}.motivering`} label={t('motivering')} hjalp={t('motiveringHjalp')} />
          <Button variant="tertiary" ikon="papperskorg" onClick={() => remove(i)}>
            {t('taBortRad')}
          </Button>
        </Card>
      ))}
      <div>
        <Button ikon="plus" onClick={() => append({ rad: '', kronor: '', motivering: '' })}>
          {t('egenregiLagg')}
        </Button>
      </div>
    </Section>
  )
}
