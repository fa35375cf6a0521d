import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { RadioGroup } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { formatTidpunkt } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { StatusTag } from '@valfri/ui/status-tag'
import { TextareaField } from '@valfri/ui/text-field'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { granskningTexter } from '../../texter/kommun/granskning.ts'
import { trpc } from '../../trpc/client.ts'
import type { Arende } from './typer.ts'
import { useArendeAct } from './use-arende-act.ts'

/** The second look at the prövning: asked for by the nämnd or not, and what came of it. */
export function AndraGranskningAvsnitt({ arende: a }: { arende: Arende }) {
  const t = useTexter(granskningTexter)
  const [oppen, setOppen] = useState(false)
  const g = a.andraGranskning
  const fardigt = a.villkor.every((v) => v.provning)
  if (!g.kravs && g.gjorda.length === 0 && !(g.farGranska && fardigt)) return null
  return (
    <Section
      rubrik={t('andra')}
      ingress={<p>{g.kravs ? t('andraIngress') : t('andraFrivillig')}</p>}
      handling={
        g.farGranska &&
        fardigt &&
        !oppen && (
          <Button variant="secondary" onClick={() => setOppen(true)}>
            {t('andraGranska')}
          </Button>
        )
      }
    >
      {g.kravs && !g.klar && <p>{t('andraSaknas')}</p>}
      {g.gjorda.map((x) => (
        <div key={x.tid} className="vf-villkor">
          <p>
            <StatusTag ton={x.enig ? 'klart' : 'vantar'}>{x.enig ? t('andraEnig') : t('andraOenig')}</StatusTag>{' '}
            {!x.aktuell && <StatusTag>{t('andraInaktuell')}</StatusTag>}
          </p>
          <p className="vf-lopande">{x.utlatande}</p>
          <p className="vf-svag">{t('andraAv', { namn: x.av, tid: formatTidpunkt(x.tid, 'kort') })}</p>
        </div>
      ))}
      {oppen && <GranskaForm id={a.id} onKlar={() => setOppen(false)} />}
    </Section>
  )
}

function GranskaForm({ id, onKlar }: { id: string; onKlar: () => void }) {
  const t = useTexter(granskningTexter)
  const klart = useArendeAct()
  const form = useForm({ defaultValues: { bedomning: '', utlatande: '' } })
  const granska = useMutation(trpc.provning.granskning.granskaSomAndra.mutationOptions())
  return (
    <Form
      form={form}
      onSubmit={async ({ bedomning, utlatande }) => {
        await granska.mutateAsync({ arendeId: id, enig: bedomning === 'enig', utlatande })
        await klart(t('andraSparad'))
        onKlar()
      }}
    >
      <RadioGroup
        name="bedomning"
        label={t('andraBedomning')}
        alternativ={[
          { varde: 'enig', text: t('andraEnig') },
          { varde: 'oenig', text: t('andraOenig') },
        ]}
      />
      <TextareaField name="utlatande" label={t('andraUtlatande')} rader={3} />
      <div className="vf-handlingar">
        <Button type="submit" variant="secondary" pagar={form.formState.isSubmitting}>
          {t('andraSpara')}
        </Button>
        <Button variant="tertiary" onClick={onKlar}>
          {t('avbryt')}
        </Button>
      </div>
    </Form>
  )
}
