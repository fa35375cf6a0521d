import { useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { DateText } from '@valfri/ui/date-text'
import { PageHeader } from '@valfri/ui/page-header'
import { useTexter } from '../../i18n/use-texter.ts'
import { BevisStatus } from '../../sidor/bevis/bevis-status.tsx'
import { KontrolleraBevis } from '../../sidor/bevis/kontrollera-bevis.tsx'
import type { NamndensBevis } from '../../sidor/bevis/typer.ts'
import { ListTable } from '../../skal/list-table.tsx'
import { useJag } from '../../skal/use-jag.ts'
import bevisSv from '../../texter/skal/bevis.sv.ts'
import { bevisTexter } from '../../texter/skal/bevis.ts'
import { trpc } from '../../trpc/client.ts'

export const Route = createFileRoute('/kommun/bevis')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.utforare.bevis.hosNamnden.queryOptions()),
  component: ReliedProofsPage,
})

const LAGEN = ['gar-ut', 'utganget', 'ifragasatt', 'aterkallat', 'giltigt'] as const

const kolumner: readonly Kolumn<NamndensBevis>[] = [
  { id: 'utforare', rubrik: bevisSv.utforare, radrubrik: true, varde: (r) => r.utforareNamn },
  {
    id: 'bevis',
    rubrik: bevisSv.bevis,
    varde: (r) => r.namn,
    visa: (r) => (
      <a href={`/dokument/${r.dokumentId}`} target="_blank" rel="noreferrer">
        {r.namn}
      </a>
    ),
  },
  {
    id: 'sista',
    rubrik: bevisSv.sistaDag,
    varde: (r) => r.giltigtTill,
    visa: (r) => (r.giltigtTill ? <DateText datum={r.giltigtTill} form="kort" /> : bevisSv.utanSlut),
  },
  { id: 'lage', rubrik: bevisSv.status, varde: (r) => r.lage, visa: (r) => <BevisStatus lage={r.lage} /> },
  {
    id: 'gora',
    rubrik: bevisSv.attGora,
    sorterbar: false,
    varde: (r) => (r.attGora ? 'ja' : 'nej'),
    visa: (r) => <AttGora bevis={r} />,
  },
]

function AttGora({ bevis: b }: { bevis: NamndensBevis }) {
  const t = useTexter(bevisTexter)
  const { valt } = useJag()
  const far = valt?.roller.some((r) => r === 'upphandlare' || r === 'uppfoljare') ?? false
  return (
    <div className="vf-stapel" data-tatt>
      <p>{b.nytt ? t('nyttFinns') : b.attGora ? t('beOmNytt') : t('inget')}</p>
      {b.nytt && (
        <>
          <p>
            <a href={`/dokument/${b.nytt.dokumentId}`} target="_blank" rel="noreferrer">
              {b.nytt.filnamn}
            </a>{' '}
            <BevisStatus lage={b.nytt.lage} />
          </p>
          <KontrolleraBevis bevis={b.nytt} far={far} />
        </>
      )}
      <details className="vf-visa-mer">
        <summary>
          {t('visaKontroll')}
          <span className="ds-sr-only">: {b.namn}</span>
        </summary>
        <KontrolleraBevis bevis={b} far={far && !b.nytt} />
      </details>
    </div>
  )
}

function ReliedProofsPage() {
  const t = useTexter(bevisTexter)
  const fraga = useQuery(trpc.utforare.bevis.hosNamnden.queryOptions())
  return (
    <>
      <PageHeader rubrik={t('kommunRubrik')} ingress={<p>{t('kommunIngress')}</p>} />
      <ListTable
        caption={t('kommunRubrik')}
        kolumner={kolumner}
        fraga={fraga}
        radId={(r) => r.id}
        sok={t('sok')}
        filter={[
          {
            id: 'lage',
            etikett: t('status'),
            alla: t('allaStatus'),
            val: LAGEN.map((varde) => ({ varde, text: t(`lage_${varde}`) })),
          },
        ]}
        tomt={{ rubrik: t('kommunTomtRubrik'), text: t('kommunTomt') }}
      />
    </>
  )
}
