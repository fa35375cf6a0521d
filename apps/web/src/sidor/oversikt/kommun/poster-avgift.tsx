import { Link } from '@tanstack/react-router'
import { formatManad } from '@valfri/ui/format'
import type { RouterOutputs } from '../../../trpc/client.ts'
import type { Post } from '../post.ts'
import type { Texter } from './poster-arenden.tsx'

type Avgiftslage = RouterOutputs['avgift']['oversikt']

/** What waits for an avgiftshandläggare: months, people whose income nobody knows, and decisions nobody was told of. */
export function feePosts(t: Texter, d: Avgiftslage): Post[] {
  const poster: Post[] = []
  const stoppade = d.attLasa.filter((m) => m.problem > 0)
  const [en] = d.attLasa
  if (en) {
    const manader = new Intl.ListFormat('sv').format(d.attLasa.map((m) => formatManad(m.manad)))
    poster.push({
      ...{
        id: 'avgiftAttLasa',
        vikt: stoppade.length > 0 ? 'bradskande' : 'gor',
        ikon: 'pengar',
        tal: d.attLasa.length,
      },
      rubrik: t('avgiftAttLasa', { antal: d.attLasa.length }),
      text: t(stoppade.length > 0 ? 'avgiftStoppadText' : 'avgiftAttLasaText', { manader }),
      lank:
        d.attLasa.length === 1 && en.id ? (
          <Link to="/kommun/avgift/$id" params={{ id: en.id }}>
            {t('visaManaden')}
          </Link>
        ) : (
          <Link to="/kommun/avgift">{t('visaManader')}</Link>
        ),
    })
  }
  if (d.ejUnderrattade > 0)
    poster.push({
      ...{ id: 'avgiftEjUnderrattade', vikt: 'lage', ikon: 'dokument', tal: d.ejUnderrattade },
      rubrik: t('avgiftEjUnderrattade', { antal: d.ejUnderrattade }),
      text: t('avgiftEjUnderrattadeText'),
      lank: <Link to="/kommun/avgift/personer">{t('avgiftVisaPersoner')}</Link>,
    })
  if (d.utanBeslut > 0)
    poster.push({
      ...{ id: 'avgiftUtanBeslut', vikt: 'gor', ikon: 'personer', tal: d.utanBeslut },
      rubrik: t('avgiftUtanBeslut', { antal: d.utanBeslut }),
      text: t('avgiftUtanBeslutText'),
      lank: <Link to="/kommun/avgift/personer">{t('avgiftVisaPersoner')}</Link>,
    })
  if (d.senastLast)
    poster.push({
      ...{ id: 'avgiftSenast', vikt: 'lage', ikon: 'bockRing' },
      rubrik: t('avgiftSenast', { manad: formatManad(d.senastLast) }),
      lank: <Link to="/kommun/avgift">{t('visaManader')}</Link>,
    })
  return poster
}

/** Objections to events that nobody has answered. */
export function objectionPosts(t: Texter, antal: number): Post[] {
  if (antal === 0) return []
  return [
    {
      ...{ id: 'invandningar', vikt: 'gor', ikon: 'info', tal: antal },
      rubrik: t('invandningar', { antal }),
      text: t('invandningarText'),
      lank: (
        <Link to="/kommun/invandningar" search={{ lage: 'oppen' }}>
          {t('visaInvandningar')}
        </Link>
      ),
    },
  ]
}
