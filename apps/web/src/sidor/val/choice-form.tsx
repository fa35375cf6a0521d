import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { CheckboxField, RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { felFrom } from '@valfri/ui/fel'
import { Form } from '@valfri/ui/form'
import { formatDatum } from '@valfri/ui/format'
import { DateField } from '@valfri/ui/special-fields'
import { EmptyState } from '@valfri/ui/states'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { valTexter } from '../../texter/val/val.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'
import { ConfirmChoice } from './confirm-choice.tsx'
import { FullProvider } from './full-provider.tsx'
import { ProviderFacts } from './provider-facts.tsx'

export type Mojligheter = RouterOutputs['val']['val']['mojligheter']
export type Valbar = Mojligheter['utforare'][number]

export interface ValForm {
  utforareId: string
  fran: string
  kanal: 'mote' | 'telefon' | 'blankett'
  genast: boolean
  skal: string
}

interface ChoiceFormProps {
  m: Mojligheter
  /** Who fills it in: the person, or a handläggare for the person. */
  vem: 'person' | 'handlaggare'
  onKlart: () => void
}

/** Chooses or changes an utförare for one del: the list in neutral order, from when, and a question before it is done. */
export function ChoiceForm({ m, vem, onKlart }: ChoiceFormProps) {
  const t = useTexter(valTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const form = useForm<ValForm>({
    defaultValues: { utforareId: '', fran: m.tidigast, kanal: 'mote', genast: false, skal: '' },
  })
  const [fragar, setFragar] = useState(false)
  const [full, setFull] = useState<Valbar | null>(null)
  const vald = m.utforare.find((u) => u.utforareId === form.watch('utforareId'))
  const nuvarande = m.utforare.find((u) => u.utforareId === m.nuvarande)
  const genast = form.watch('genast')

  const valj = useMutation(
    trpc.val.val.valj.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries()
        setFragar(false)
        toast(t('klart', { namn: vald?.namn ?? '' }))
        onKlart()
      },
      // The last place may have gone while one was reading: then one is asked, not sent elsewhere. Other refusals stand in the dialog.
      onError: (fel) => {
        if (felFrom(fel).kod !== 'utforare-full') return
        setFragar(false)
        setFull(vald ?? null)
      },
    }),
  )
  const confirm = () => {
    const v = form.getValues()
    if (!vald) return
    const { beslutId, del, senasteValId } = m
    const gemensamt = { beslutId, del, senasteValId, utforareId: vald.utforareId, kanal: v.kanal, fran: v.fran }
    valj.mutate(v.genast ? { ...gemensamt, genast: v.skal } : gemensamt)
  }

  if (m.utforare.length === 0)
    return (
      <EmptyState rubrik={t('ingaRubrik')} ikon="personer">
        <p>{t('inga')}</p>
      </EmptyState>
    )
  if (full)
    return <FullProvider m={m} full={full} nuvarande={nuvarande} onAnnan={() => setFull(null)} onKlart={onKlart} />
  return (
    <Form form={form} onSubmit={() => (vald && !vald.harPlats ? setFull(vald) : setFragar(true))}>
      <div className="vf-valkort" data-vem={vem}>
        <RadioGroup
          name="utforareId"
          label={t('valjLegend')}
          hjalp={t('slumpad')}
          alternativ={m.utforare.map((u) => ({
            varde: u.utforareId,
            text: u.namn,
            hjalp: <ProviderFacts u={u} nuvarande={u.utforareId === m.nuvarande} vem={vem} />,
            avstangd: u.utforareId === m.nuvarande,
          }))}
        />
      </div>
      <DateField
        name="fran"
        label={t('datum')}
        hjalp={
          m.byteDagar
            ? t('datumByte', { datum: formatDatum(m.tidigast), dagar: m.byteDagar })
            : t('datumForsta', { datum: formatDatum(m.tidigast) })
        }
        tidigast={genast ? undefined : m.tidigast}
        senast={m.senast ?? undefined}
      />
      {vem === 'handlaggare' && <OnBehalf byte={m.nuvarande !== null} genast={genast} />}
      <Button variant="primary" type="submit">
        {vald ? t('valj', { namn: vald.namn }) : t('valjKnapp')}
      </Button>
      <ConfirmChoice
        oppen={fragar}
        m={m}
        vald={vald}
        nuvarande={nuvarande}
        fran={form.watch('fran')}
        pagar={valj.isPending}
        error={valj.error}
        onBekrafta={confirm}
        onStang={() => setFragar(false)}
      />
    </Form>
  )
}

/** What a handläggare adds: how the person said it, and whether a change must be at once. */
function OnBehalf({ byte, genast }: { byte: boolean; genast: boolean }) {
  const t = useTexter(valTexter)
  return (
    <>
      <SelectField
        name="kanal"
        label={t('kanal')}
        alternativ={[
          { varde: 'mote', text: t('kanalMote') },
          { varde: 'telefon', text: t('kanalTelefon') },
          { varde: 'blankett', text: t('kanalBlankett') },
        ]}
      />
      {byte && <CheckboxField name="genast" label={t('genast')} hjalp={t('genastHjalp')} />}
      {byte && genast && <TextareaField name="skal" label={t('genastSkal')} rader={2} />}
    </>
  )
}
