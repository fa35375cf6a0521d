import { useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { DateText } from '@valfri/ui/date-text'
import { formatTidpunkt } from '@valfri/ui/format'
import { useMemo, useState } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { AnswerRequest, type Begaran } from '../../../sidor/vantande/answer-request.tsx'
import type { VantandeT } from '../../../sidor/vantande/vantande-types.ts'
import { WaitingHead } from '../../../sidor/vantande/waiting-head.tsx'
import { ListTable } from '../../../skal/list-table.tsx'
import { useJag } from '../../../skal/use-jag.ts'
import { vantandeTexter } from '../../../texter/vantande/vantande.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/vantande/begaran')({ component: RequestsPage })

function RequestsPage() {
  const t = useTexter(vantandeTexter)
  const { valt } = useJag()
  const [vald, setVald] = useState<Begaran | null>(null)
  const fraga = useQuery(trpc.utfort.vantande.begaran.queryOptions())
  const farSvara = valt?.roller.includes('handlaggare') ?? false
  const kolumner = useMemo(() => columns(t, farSvara, setVald), [t, farSvara])
  return (
    <>
      <WaitingHead
        t={t}
        dorr="kommun"
        flik="begaran"
        ingress={farSvara ? t('begaranIngress') : `${t('begaranIngress')} ${t('bara')}`}
      />
      <ListTable
        caption={t('flik_begaran')}
        kolumner={kolumner}
        fraga={fraga}
        radId={(r) => r.id}
        tomt={{ rubrik: t('begaranTomt'), text: t('begaranTomtText'), ikon: 'klocka' }}
      />
      {vald && <AnswerRequest t={t} begaran={vald} onStang={() => setVald(null)} />}
    </>
  )
}

function columns(t: VantandeT, farSvara: boolean, onVald: (b: Begaran) => void): readonly Kolumn<Begaran>[] {
  const svara: Kolumn<Begaran> = {
    id: 'gor',
    rubrik: t('gor'),
    sorterbar: false,
    varde: () => t('svara'),
    visa: (r) => (
      <Button data-size="sm" aria-label={t('svaraPa', { kod: r.kod })} onClick={() => onVald(r)}>
        {t('svara')}
      </Button>
    ),
  }
  return [
    {
      id: 'brukare',
      rubrik: t('brukare'),
      radrubrik: true,
      varde: (r) => r.kod,
      visa: (r) =>
        farSvara ? (
          <Link to="/kommun/brukare/$id" params={{ id: r.personId }}>
            {r.kod}
          </Link>
        ) : (
          r.kod
        ),
    },
    { id: 'handelse', rubrik: t('falt_del'), varde: (r) => r.del },
    { id: 'utforare', rubrik: t('utforare'), varde: (r) => r.utforare },
    {
      id: 'fran',
      rubrik: t('begaranFran'),
      varde: (r) => r.fran,
      visa: (r) => <DateText datum={r.fran} form="kort" />,
    },
    { id: 'antal', rubrik: t('begaranAntal'), tal: true, varde: (r) => r.antal },
    {
      id: 'begard',
      rubrik: t('begaranAv'),
      varde: (r) => r.begard,
      visa: (r) => t('begaranAvVem', { nar: formatTidpunkt(r.begard, 'kort'), av: r.av ?? 'null' }),
    },
    ...(farSvara ? [svara] : []),
  ]
}
