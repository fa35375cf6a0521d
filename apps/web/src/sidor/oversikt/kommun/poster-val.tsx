import { Link } from '@tanstack/react-router'
import type { RouterOutputs } from '../../../trpc/client.ts'
import type { Post } from '../post.ts'
import type { Texter } from './poster-arenden.tsx'

type Vallage = RouterOutputs['val']['handlaggare']['oversikt']

/** Days without an answer after which an utförare should be called. */
const DROJER = 3

const personer = (text: string, atgard?: 'valj' | 'valj-igen') => (
  <Link to="/kommun/brukare" search={atgard ? { atgard } : {}}>
    {text}
  </Link>
)

const bestallningar = (text: string, status: 'skickad' | 'sedd') => (
  <Link to="/kommun/bestallningar" search={{ status }}>
    {text}
  </Link>
)

/** What persons and beställningar ask of a handläggare, in numbers alone. */
export function choicePosts(t: Texter, d: Vallage): Post[] {
  const post = (id: 'tidenUte' | 'avbojda' | 'utanVal' | 'iKo', antal: number, vikt: Post['vikt']): Post[] =>
    antal === 0
      ? []
      : [
          {
            ...{ id, vikt, ikon: id === 'iKo' ? 'klocka' : 'personer', tal: antal, rubrik: t(id, { antal }) },
            text: t(`${id}Text`),
            lank: personer(t('visaPersoner', { antal }), id === 'avbojda' ? 'valj-igen' : 'valj'),
          },
        ]
  const orders: Post[] = []
  const dagar = d.aldstDagar ?? 0
  if (d.osedda > 0)
    orders.push({
      ...{ id: 'osedda', vikt: dagar >= DROJER ? 'bradskande' : 'gor', ikon: 'lista', tal: d.osedda },
      rubrik: t('osedda', { antal: d.osedda }),
      text: t('oseddaText'),
      tagg: { ton: dagar >= DROJER ? 'vantar' : 'neutral', text: t('aldst', { dagar }) },
      lank: bestallningar(t('visaBestallningar'), 'skickad'),
    })
  if (d.obesvarade > 0)
    orders.push({
      ...{ id: 'obesvarade', vikt: 'lage', ikon: 'klocka', tal: d.obesvarade },
      rubrik: t('obesvarade', { antal: d.obesvarade }),
      lank: bestallningar(t('visaBestallningar'), 'sedd'),
    })
  const sena = d.bedomningarForsenade
  const bedomningar: Post[] =
    d.bedomningar === 0
      ? []
      : [
          {
            ...{ id: 'bedomningar', vikt: sena > 0 ? 'bradskande' : 'gor', ikon: 'lista', tal: d.bedomningar },
            rubrik: t('bedomningar', { antal: d.bedomningar }),
            text: t('bedomningarText'),
            ...(sena > 0 && { tagg: { ton: 'fel', text: t('bedomningarSena', { antal: sena }) } }),
            lank: <Link to="/kommun/bedomningar">{t('visaBedomningar')}</Link>,
          },
        ]
  return [
    ...post('tidenUte', d.tidenUte, 'bradskande'),
    ...post('avbojda', d.avbojda, 'bradskande'),
    ...post('utanVal', d.utanVal - d.tidenUte, 'gor'),
    ...bedomningar,
    ...orders,
    ...post('iKo', d.iKo, 'lage'),
  ]
}
