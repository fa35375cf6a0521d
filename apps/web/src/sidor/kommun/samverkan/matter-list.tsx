import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { RadioGroup } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { formatDatum } from '@valfri/ui/format'
import { Actions, Card, Section } from '@valfri/ui/section'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { type T, useTexter } from '../../../i18n/use-texter.ts'
import { samverkanTexter } from '../../../texter/kommun/samverkan.ts'
import { trpc } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'
import { BeslutField } from '../beslut/beslut-field.tsx'
import { useHasRoll } from '../installningar/settings-frame.tsx'
import { RuleFacts, type SamverkanSida } from './rules-section.tsx'

type Arende = SamverkanSida['arenden'][number]
type Texter = T<keyof typeof samverkanTexter.sv & string>

const ton: Record<Arende['rostlage']['status'], Ton> = { oppet: 'vantar', antaget: 'klart', avslaget: 'fel' }

/** What the members decide together, the newest first; open matters with who has not answered. */
export function MatterList({ samverkan: s }: { samverkan: SamverkanSida }) {
  const t = useTexter(samverkanTexter)
  return (
    <Section rubrik={t('arenden')} ingress={<p>{t('arendenIngress')}</p>}>
      {s.arenden.length === 0 && <p className="vf-svag">{t('ingaArenden')}</p>}
      {s.arenden.toReversed().map((a) => (
        <Matter key={a.id} samverkan={s} arende={a} />
      ))}
    </Section>
  )
}

function title(t: Texter, a: Arende): string {
  const datum = a.fran ? formatDatum(a.fran) : ''
  if (a.slag === 'ny-part') return t('arende_nyPart', { namn: a.gallerNamn ?? '' })
  if (a.nyckel) return t('arende_nyckel', { datum, namn: t(`nyckel_${a.nyckel.slag}`) })
  return t('arende_regler', { datum })
}

function Matter({ samverkan: s, arende: a }: { samverkan: SamverkanSida; arende: Arende }) {
  const t = useTexter(samverkanTexter)
  const far = useHasRoll(['upphandlare', 'registrator', 'beslutsfattare'])
  const { status, ja, kravs } = a.rostlage
  const kvar = a.kvar.map((k) => {
    const part = s.parter.find((p) => p.namndId === k.namndId)
    return { namndId: k.namndId, namn: part ? `${part.kommun}, ${part.namnd}` : k.namndId, svar: null, beslut: null }
  })
  const svar = a.svar.map((r) => ({ ...r, namn: `${r.kommun}, ${r.namnd}` }))
  return (
    <Section
      niva={3}
      rubrik={title(t, a)}
      handling={<StatusTag ton={ton[status]}>{t(`arendeStatus_${status}`, { ja, kravs })}</StatusTag>}
    >
      {a.regler && (
        <details className="vf-fallbar">
          <summary>{t('visaInnehall')}</summary>
          <RuleFacts regler={a.regler} />
        </details>
      )}
      {a.nyckel && <p className="vf-lopande">{[a.nyckel.enhet, a.nyckel.text].filter(Boolean).join('. ')}</p>}
      <SimpleTable
        caption={title(t, a)}
        rader={[...svar, ...kvar]}
        radId={(r) => r.namndId}
        kolumner={[
          { id: 'namnd', rubrik: t('svarNamnd'), radrubrik: true, varde: (r) => r.namn },
          { id: 'svar', rubrik: t('svar'), varde: (r) => t(r.svar ? `svar_${r.svar}` : 'svar_vantar') },
          {
            id: 'beslut',
            rubrik: t('svarsbeslut'),
            varde: (r) =>
              r.beslut && `${formatDatum(r.beslut.datum, 'kort')} ${r.beslut.paragraf}, ${r.beslut.diarienummer}`,
          },
        ]}
      />
      {a.vantarPaMig && far && <AnswerForm samverkanId={s.id} arendeId={a.id} />}
    </Section>
  )
}

function AnswerForm({ samverkanId, arendeId }: { samverkanId: string; arendeId: string }) {
  const t = useTexter(samverkanTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const svara = useMutation(trpc.tenancy.samverkan.svara.mutationOptions())
  const form = useForm<Record<string, { svar: string; beslutId: string }>>({
    defaultValues: { [arendeId]: { svar: '', beslutId: '' } },
  })
  return (
    <Card ton="lugn">
      <Form
        form={form}
        faltnamn={(f) => `${arendeId}.${f}`}
        onSubmit={async ({ [arendeId]: v }) => {
          if (!v) return
          await svara.mutateAsync({ samverkanId, arendeId, svar: v.svar as 'ja' | 'nej', beslutId: v.beslutId })
          await klient.invalidateQueries({ queryKey: trpc.tenancy.samverkan.pathKey() })
          toast(t('svarat'))
        }}
      >
        <h4>{t('svaraRubrik')}</h4>
        <RadioGroup
          name={`${arendeId}.svar`}
          label={t('svara')}
          alternativ={(['ja', 'nej'] as const).map((varde) => ({ varde, text: t(`svar_${varde}`) }))}
        />
        <BeslutField name={`${arendeId}.beslutId`} label={t('beslut')} slag={['samverkan']} />
        <Actions>
          <Button type="submit" variant="primary" pagar={form.formState.isSubmitting}>
            {t('svaraKnapp')}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}
