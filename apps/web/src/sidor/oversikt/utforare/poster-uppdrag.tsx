import { Link } from '@tanstack/react-router'
import { formatManad } from '@valfri/ui/format'
import { Krona } from '@valfri/ui/krona'
import type { RouterOutputs } from '../../../trpc/client.ts'
import type { Post } from '../post.ts'
import type { Texter } from './poster-ansokan.tsx'

type Avtal = RouterOutputs['avtal']['lista'][number]
type Nya = RouterOutputs['val']['val']['nya']
type Vantande = RouterOutputs['utfort']['oversikt']
type Underlag = RouterOutputs['ersattning']['mina'][number]

const lista = (namn: readonly string[]) => new Intl.ListFormat('sv').format([...new Set(namn)])

/** Avtal to sign, and where the firm's other avtal stand. */
export function agreementPosts(t: Texter, alla: readonly Avtal[], farSignera: boolean): Post[] {
  const egna = alla.filter((a) => a.lage === 'vantar-utforare' || a.lage === 'vantar-bada')
  const hos = alla.filter((a) => a.lage === 'vantar-kommun')
  const galler = alla.filter((a) => a.lage === 'i-kraft')
  const antal = egna.length
  const poster: Post[] = []
  if (antal > 0)
    poster.push({
      ...{ id: 'attSignera', vikt: farSignera ? 'gor' : 'lage', ikon: 'penna', tal: antal, rubrik: t('attSignera') },
      text: t('attSigneraText', { kommun: lista(egna.map((a) => a.kommunNamn)) }),
      lank: avtalLink(egna, farSignera ? t('attSigneraLank', { antal }) : t('visaAvtal')),
    })
  if (hos.length > 0)
    poster.push({
      ...{ id: 'vantarKommun', vikt: 'lage', ikon: 'klocka', tal: hos.length, rubrik: t('vantarKommun') },
      text: t('vantarKommunText'),
      lank: avtalLink(hos, t('visaAvtal')),
    })
  if (galler.length > 0)
    poster.push({
      ...{ id: 'iKraft', vikt: 'lage', ikon: 'dokument', tal: galler.length, rubrik: t('iKraft') },
      text: t('iKraftText', { kommuner: lista(galler.map((a) => a.kommunNamn)) }),
      lank: avtalLink(galler, t('visaAvtal')),
    })
  return poster
}

function avtalLink(avtal: readonly Avtal[], text: string) {
  const [en] = avtal
  const lagen = new Set(avtal.map((a) => a.lage))
  if (avtal.length === 1 && en)
    return (
      <Link to="/utforare/avtal/$id" params={{ id: en.id }}>
        {text}
      </Link>
    )
  return (
    <Link to="/utforare/avtal" search={lagen.size === 1 && en ? { status: en.lage } : {}}>
      {text}
    </Link>
  )
}

/** Beställningar that nobody has opened, and those that are opened and not answered. */
export function orderPosts(t: Texter, d: Nya): Post[] {
  const poster: Post[] = []
  const link = (status: 'skickad' | 'sedd') => (
    <Link to="/utforare/bestallningar" search={{ status }}>
      {t('visaBestallningar')}
    </Link>
  )
  if (d.osedda > 0)
    poster.push({
      ...{ id: 'nya', vikt: 'bradskande', ikon: 'lista', tal: d.osedda, rubrik: t('nya', { antal: d.osedda }) },
      text: t('nyaText'),
      tagg: { ton: 'vantar', text: t('aldst', { dagar: d.aldstDagar ?? 0 }) },
      lank: link('skickad'),
    })
  if (d.sedda > 0)
    poster.push({
      ...{ id: 'obesvarade', vikt: 'gor', ikon: 'lista', tal: d.sedda, rubrik: t('obesvarade', { antal: d.sedda }) },
      text: t('obesvaradeText'),
      lank: link('sedd'),
    })
  return poster
}

/** Reported time that waits with a reason. */
export function waitingPosts(t: Texter, d: Vantande): Post[] {
  if (d.antal === 0) return []
  return [
    {
      ...{ id: 'vantande', vikt: 'gor', ikon: 'klocka', tal: d.antal, rubrik: t('vantande', { antal: d.antal }) },
      text: t('vantandeText'),
      tagg: { ton: 'neutral', text: t('aldst', { dagar: d.aldstDagar ?? 0 }) },
      lank: (
        <Link to="/utforare/tid" search={{ vantar: true }}>
          {t('visaVantande')}
        </Link>
      ),
    },
  ]
}

/** The newest month that a kommun has locked: its sum, over every kommun. */
export function paymentPosts(t: Texter, alla: readonly Underlag[]): Post[] {
  const manad = alla[0]?.manad
  if (!manad) return []
  const nya = alla.filter((u) => u.manad === manad)
  return [
    {
      ...{ id: 'ersattning', vikt: 'lage', ikon: 'pengar', rubrik: t('ersattning', { manad: formatManad(manad) }) },
      tal: <Krona ore={nya.reduce((summa, u) => summa + u.summaOre, 0)} />,
      text: t('ersattningText', { antal: nya.length, kommuner: lista(nya.map((u) => u.kommun)) }),
      lank: <Link to="/utforare/ersattning">{t('visaErsattning')}</Link>,
    },
  ]
}

/** Objections to what the firm has reported, that nobody has answered. */
export function objectionPosts(t: Texter, antal: number): Post[] {
  if (antal === 0) return []
  return [
    {
      ...{ id: 'invandningar', vikt: 'gor', ikon: 'info', tal: antal },
      rubrik: t('invandningar', { antal }),
      text: t('invandningarText'),
      lank: (
        <Link to="/utforare/invandningar" search={{ lage: 'oppen' }}>
          {t('visaInvandningar')}
        </Link>
      ),
    },
  ]
}
