import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { formatDatum, formatKronor } from '@valfri/ui/format'
import { Krona } from '@valfri/ui/krona'
import { Actions, Section } from '@valfri/ui/section'
import { StatusTag } from '@valfri/ui/status-tag'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { samverkanKostnaderTexter } from '../../../texter/kommun/samverkan-kostnader.ts'
import { trpc } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'
import type { Kostnadssida } from './cost-key.tsx'

type Kostnad = Kostnadssida['kostnader'][number]

/** Every cost with its parts and each member's invoice. */
export function CostList({ sida, farAterfora }: { sida: Kostnadssida; farAterfora: boolean }) {
  const t = useTexter(samverkanKostnaderTexter)
  return (
    <Section
      rubrik={t('kostnader')}
      handling={
        sida.kostnader.length > 0 && (
          <Button asChild ikon="laddaNer" variant="tertiary">
            <a href={`/export/samverkan/${sida.id}.csv`}>{t('fil')}</a>
          </Button>
        )
      }
    >
      {sida.kostnader.length === 0 && <p className="vf-svag">{t('ingaKostnader')}</p>}
      {sida.kostnader.map((k) => (
        <Cost key={k.id} kostnad={k} farAterfora={farAterfora && k.arMin && !k.aterford && k.rattar === null} />
      ))}
    </Section>
  )
}

function Cost({ kostnad: k, farAterfora }: { kostnad: Kostnad; farAterfora: boolean }) {
  const t = useTexter(samverkanKostnaderTexter)
  const { kommun } = k.betalare
  return (
    <Section
      niva={3}
      rubrik={k.text}
      ingress={<p>{t('betalare', { kommun, datum: formatDatum(k.datum, 'kort'), verifikation: k.verifikation })}</p>}
      handling={(k.aterford || k.rattar) && <StatusTag>{t(k.aterford ? 'aterford' : 'rattar')}</StatusTag>}
    >
      <SimpleTable
        caption={k.text}
        rader={k.andelar}
        radId={(a) => a.namndId}
        kolumner={[
          { id: 'kommun', rubrik: t('kommun'), radrubrik: true, varde: (a) => a.kommun },
          { id: 'tal', rubrik: t('tal'), tal: true, varde: (a) => a.tal.toLocaleString('sv-SE') },
          { id: 'del', rubrik: t('del'), tal: true, varde: (a) => a.ore, visa: (a) => <Krona ore={a.ore} /> },
          { id: 'rest', rubrik: t('rest'), tal: true, varde: (a) => a.restOre || null },
          {
            id: 'faktura',
            rubrik: t('faktura'),
            varde: (a) => a.kommun,
            visa: (a) =>
              a.namndId !== k.betalare.namndId && (
                <a href={`/export/samverkan/${k.id}_${a.namndId}.pdf`}>{t('fakturaFor', { kommun: a.kommun })}</a>
              ),
          },
        ]}
      />
      <p>{t('summa', { belopp: formatKronor(k.ore) })}</p>
      {farAterfora && <TakeBack kostnadId={k.id} />}
    </Section>
  )
}

function TakeBack({ kostnadId }: { kostnadId: string }) {
  const t = useTexter(samverkanKostnaderTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const aterfor = useMutation(trpc.samverkan.kostnad.aterfor.mutationOptions())
  const form = useForm<Record<string, { text: string; verifikation: string }>>({
    defaultValues: { [kostnadId]: { text: '', verifikation: '' } },
  })
  return (
    <details className="vf-fallbar">
      <summary>{t('aterfor')}</summary>
      <Form
        form={form}
        faltnamn={(f) => `${kostnadId}.${f}`}
        onSubmit={async ({ [kostnadId]: v }) => {
          if (!v) return
          await aterfor.mutateAsync({ kostnadId, ...v })
          await klient.invalidateQueries({ queryKey: trpc.samverkan.pathKey() })
          toast(t('aterfort'))
        }}
      >
        <TextField name={`${kostnadId}.text`} label={t('aterforSkal')} maxLength={200} />
        <TextField name={`${kostnadId}.verifikation`} label={t('verifikation')} bredd="mellan" maxLength={60} />
        <Actions>
          <Button type="submit" data-color="danger" pagar={form.formState.isSubmitting}>
            {t('aterfor')}
          </Button>
        </Actions>
      </Form>
    </details>
  )
}

/** What each member has paid for all, what its parts are, and who owes whom. */
export function Balances({ rader }: { rader: Kostnadssida['mellanhavanden'] }) {
  const t = useTexter(samverkanKostnaderTexter)
  if (rader.length === 0) return null
  return (
    <Section rubrik={t('mellanhavanden')}>
      <SimpleTable
        caption={t('mellanhavanden')}
        rader={rader}
        radId={(r) => r.namndId}
        kolumner={[
          { id: 'kommun', rubrik: t('kommun'), radrubrik: true, varde: (r) => r.kommun },
          {
            id: 'betalat',
            rubrik: t('betalat'),
            tal: true,
            varde: (r) => r.betalatOre,
            visa: (r) => <Krona ore={r.betalatOre} />,
          },
          {
            id: 'andel',
            rubrik: t('andel'),
            tal: true,
            varde: (r) => r.andelOre,
            visa: (r) => <Krona ore={r.andelOre} />,
          },
          {
            id: 'saldo',
            rubrik: t('saldo'),
            tal: true,
            varde: (r) => r.saldoOre,
            visa: (r) => t(r.saldoOre < 0 ? 'saldoBetala' : 'saldoFa', { belopp: formatKronor(Math.abs(r.saldoOre)) }),
          },
        ]}
      />
    </Section>
  )
}
