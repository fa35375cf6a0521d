import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { Form } from '@valfri/ui/form'
import { formatTidpunkt } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { TextareaField } from '@valfri/ui/text-field'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { granskningTexter } from '../../texter/kommun/granskning.ts'
import { trpc } from '../../trpc/client.ts'
import { SimpleTable } from '../simple-table.tsx'
import type { Arende } from './typer.ts'
import { useArendeAct } from './use-arende-act.ts'

type Gemensam = NonNullable<Arende['gemensam']>
type Rad = Gemensam['rader'][number]
type Annat = Rad['andra'][number]
const TON: Record<Annat['utfall'], Ton> = { uppfylld: 'klart', 'ej-uppfylld': 'fel', 'ej-tillamplig': 'neutral' }

/** The joint decision table: one's own outcome beside the other nämnder's, and what is left to explain. */
export function GemensamAvsnitt({ arende: a }: { arende: Arende }) {
  const t = useTexter(granskningTexter)
  if (!a.gemensam) return null
  const { parter, rader, oforklarade } = a.gemensam
  const kolumner: Kolumn<Rad>[] = [
    { id: 'villkor', rubrik: t('villkor'), radrubrik: true, varde: (r) => r.nr, visa: (r) => `${r.nr} ${r.namn}` },
    { id: 'vi', rubrik: t('vi'), varde: (r) => r.eget, visa: (r) => <Utfall utfall={r.eget} /> },
    ...parter.map(
      (p): Kolumn<Rad> => ({
        id: `${p.kommunId}-${p.namndId}`,
        rubrik: p.namn,
        varde: (r) => findAnnat(r, p)?.utfall ?? null,
        visa: (r) => <AnnatUtfall annat={findAnnat(r, p)} />,
      }),
    ),
  ]
  return (
    <Section rubrik={t('gemensam')} ingress={<p>{t('gemensamIngress')}</p>}>
      {oforklarade > 0 && (
        <Notice rubrik={t('skiljerRubrik', { antal: oforklarade })} ton="vantar">
          <p>{t('skiljerText')}</p>
        </Notice>
      )}
      <SimpleTable caption={t('gemensam')} kolumner={kolumner} rader={rader} radId={(r) => r.villkorId} />
      {rader.flatMap((r) =>
        r.andra
          .filter((u) => u.skiljer)
          .map((u) => <Skillnad key={`${r.villkorId}-${u.kommunId}-${u.namndId}`} arende={a} rad={r} annat={u} />),
      )}
    </Section>
  )
}

const findAnnat = (r: Rad, p: Gemensam['parter'][number]) =>
  r.andra.find((u) => u.kommunId === p.kommunId && u.namndId === p.namndId)

function Utfall({ utfall }: { utfall: Annat['utfall'] | null }) {
  const t = useTexter(granskningTexter)
  if (utfall === null) return <span className="vf-svag">{t('ingetUtfall')}</span>
  return <StatusTag ton={TON[utfall]}>{t(`utfall_${utfall}`)}</StatusTag>
}

function AnnatUtfall({ annat: u }: { annat: Annat | undefined }) {
  const t = useTexter(granskningTexter)
  if (!u) return <Utfall utfall={null} />
  return (
    <div className="vf-stapel" data-tatt>
      <span>
        <Utfall utfall={u.utfall} />
      </span>
      {u.skal && <span>{u.skal}</span>}
      {!u.sammaBevis && <span className="vf-svag">{t('annatBevis')}</span>}
    </div>
  )
}

/** One difference on the same evidence: explained, or with the form that explains it. */
function Skillnad({ arende, rad, annat: u }: { arende: Arende; rad: Rad; annat: Annat }) {
  const t = useTexter(granskningTexter)
  const klart = useArendeAct()
  const form = useForm({ defaultValues: { forklaring: '' } })
  const forklara = useMutation(trpc.provning.granskning.forklaraSkillnad.mutationOptions())
  const litet = (utfall: Annat['utfall']) => t(`utfall_${utfall}`).toLowerCase()
  const mot = { arendeId: arende.id, villkorId: rad.villkorId, motKommunId: u.kommunId, motNamndId: u.namndId }
  return (
    <div className="vf-villkor">
      <h3>
        {t('skiljerMot', {
          ...{ nr: rad.nr, namn: rad.namn, kommun: u.namn, annat: litet(u.utfall) },
          eget: rad.eget ? litet(rad.eget) : '',
        })}
      </h3>
      {u.forklaring ? (
        <>
          <p className="vf-lopande">{u.forklaring.text}</p>
          <p className="vf-svag">
            {t('forklarad', { namn: u.forklaring.av, tid: formatTidpunkt(u.forklaring.tid, 'kort') })}
          </p>
        </>
      ) : (
        arende.kan.prova && (
          <Form
            form={form}
            onSubmit={async ({ forklaring }) => {
              await forklara.mutateAsync({ ...mot, forklaring })
              await klart(t('forklarat'))
            }}
          >
            <TextareaField
              name="forklaring"
              label={t('forklaring', { kommun: u.namn })}
              hjalp={t('forklaringHjalp')}
              rader={3}
            />
            <div className="vf-handlingar">
              <Button type="submit" variant="secondary" pagar={form.formState.isSubmitting}>
                {t('forklara')}
              </Button>
            </div>
          </Form>
        )
      )}
    </div>
  )
}
