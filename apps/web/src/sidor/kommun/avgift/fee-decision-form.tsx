import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { CheckboxField, RadioGroup } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { formatKronor, parseKronor } from '@valfri/ui/format'
import { Actions, Section } from '@valfri/ui/section'
import { DateField, MoneyField } from '@valfri/ui/special-fields'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useJag } from '../../../skal/use-jag.ts'
import { trpc } from '../../../trpc/client.ts'
import { MonthField } from '../../manad/month-field.tsx'
import type { FeePerson } from './fee-decision.tsx'
import type { AvgiftTexter } from './fee-frame.tsx'

interface Falt {
  fran: string
  datum: string
  diarienummer: string
  hushall: 'ensamstaende' | 'sammanlevande'
  makar: boolean
  makeKod: string
  nettoinkomst: string
  bostadskostnad: string
  makeNettoinkomst: string
  makeBostadskostnad: string
  individuelltTillagg: string
  makeTillagg: string
  skal: string
}

const eller0 = (text: string) => parseKronor(text) ?? 0
const kr = (ore: number | null | undefined) => (ore === null || ore === undefined ? '' : formatKronor(ore))

/** The latest decision is where the new one begins: mostly one figure has changed. */
function startFrom(p: FeePerson, idag: string): Falt {
  const [b] = p.beslut
  return {
    fran: idag.slice(0, 7),
    datum: idag,
    diarienummer: b?.diarienummer ?? '',
    hushall: b?.hushall ?? 'ensamstaende',
    makar: b?.makar ?? false,
    makeKod: '',
    nettoinkomst: kr(b?.nettoinkomstOre),
    bostadskostnad: kr(b?.bostadskostnadOre),
    makeNettoinkomst: kr(b?.makeNettoinkomstOre),
    makeBostadskostnad: kr(b?.makeBostadskostnadOre),
    individuelltTillagg: b?.individuelltTillaggOre ? kr(b.individuelltTillaggOre) : '',
    makeTillagg: '',
    skal: b?.skal ?? '',
  }
}

/** Registers an avgiftsbeslut: household, income, housing cost and individuellt tillägg. */
export function FeeDecisionForm({ t, person }: { t: AvgiftTexter; person: FeePerson }) {
  const { jag } = useJag()
  const idag = jag?.inloggad ? jag.idag : ''
  const form = useForm<Falt>({ defaultValues: startFrom(person, idag) })
  const navigate = useNavigate()
  const klient = useQueryClient()
  const toast = useToast()
  const besluta = useMutation(trpc.avgift.person.besluta.mutationOptions())
  const tillbaka = { to: '/kommun/avgift/personer/$id', params: { id: person.personId } } as const
  const submit = async (v: Falt) => {
    const makar = v.hushall === 'sammanlevande' && v.makar
    await besluta.mutateAsync({
      personId: person.personId,
      fran: v.fran,
      datum: v.datum,
      diarienummer: v.diarienummer,
      hushall: v.hushall,
      makar,
      makeKod: makar && v.makeKod.trim() ? v.makeKod : null,
      nettoinkomst: parseKronor(v.nettoinkomst),
      bostadskostnad: eller0(v.bostadskostnad),
      makeNettoinkomst: makar ? parseKronor(v.makeNettoinkomst) : null,
      makeBostadskostnad: makar ? eller0(v.makeBostadskostnad) : null,
      individuelltTillagg: eller0(v.individuelltTillagg),
      makeTillagg: makar ? eller0(v.makeTillagg) : 0,
      skal: v.skal,
    })
    toast(t('sparat'))
    await klient.invalidateQueries({ queryKey: trpc.avgift.pathKey() })
    await navigate(tillbaka)
  }
  return (
    <Form form={form} onSubmit={submit}>
      <MonthField name="fran" label={t('fran')} hjalp={t('franHjalp')} forsta={2} sista={-12} />
      <DateField name="datum" label={t('datum')} senast={idag} />
      <TextField name="diarienummer" label={t('diarienummer')} bredd="kort" />
      <HouseholdFields t={t} sammanlevande={form.watch('hushall') === 'sammanlevande'} makar={form.watch('makar')} />
      <Actions>
        <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
          {t('spara')}
        </Button>
        <Button asChild variant="tertiary">
          <Link {...tillbaka}>{t('avbryt')}</Link>
        </Button>
      </Actions>
    </Form>
  )
}

function HouseholdFields({ t, sammanlevande, makar }: { t: AvgiftTexter; sammanlevande: boolean; makar: boolean }) {
  return (
    <Section rubrik={t('hushall')}>
      <RadioGroup
        name="hushall"
        label={t('hushall')}
        alternativ={[
          { varde: 'ensamstaende', text: t('ensamstaende') },
          { varde: 'sammanlevande', text: t('sammanlevande') },
        ]}
      />
      {sammanlevande && <CheckboxField name="makar" label={t('makar')} />}
      <MoneyField name="nettoinkomst" label={t('nettoinkomst')} hjalp={t('nettoinkomstHjalp')} frivillig />
      <MoneyField name="bostadskostnad" label={t('bostadskostnad')} />
      <MoneyField name="individuelltTillagg" label={t('tillagg')} frivillig />
      {sammanlevande && makar && (
        <>
          <MoneyField name="makeNettoinkomst" label={t('makeNettoinkomst')} frivillig />
          <MoneyField name="makeBostadskostnad" label={t('makeBostadskostnad')} frivillig />
          <TextField name="makeKod" label={t('makeKod')} hjalp={t('makeKodHjalp')} bredd="kort" frivillig />
          <MoneyField name="makeTillagg" label={t('makeTillagg')} frivillig />
        </>
      )}
      <TextareaField name="skal" label={t('skal')} frivillig />
    </Section>
  )
}
