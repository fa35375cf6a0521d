import { Link } from '@tanstack/react-router'
import { formatManad } from '@valfri/ui/format'
import type { RouterOutputs } from '../../../trpc/client.ts'
import type { Post } from '../post.ts'
import type { Texter } from './poster-arenden.tsx'

type Manad = RouterOutputs['ersattning']['oversikt'][number]
type Vantande = RouterOutputs['utfort']['oversiktHosKommun']

/** Days after which a waiting event risks missing its month's run. */
const DROJER = 14

function monthLink(manader: readonly Manad[], text: string) {
  const [en] = manader
  return manader.length === 1 && en?.id ? (
    <Link to="/kommun/ersattning/$id" params={{ id: en.id }}>
      {text}
    </Link>
  ) : (
    <Link to="/kommun/ersattning">{text}</Link>
  )
}

type Slag = 'attBerakna' | 'medProblem' | 'attLasa' | 'attAttestera' | 'vantarAttest'

/** Months that wait for an ekonom or an attestant. A run that nobody has previewed is begun from the list. */
export function monthPosts(t: Texter, d: readonly Manad[], har: (roll: string) => boolean): Post[] {
  const post = (id: Slag, vikt: Post['vikt'], urval: (m: Manad) => boolean): Post[] => {
    const traff = d.filter(urval)
    const antal = traff.length
    if (antal === 0) return []
    const manader = new Intl.ListFormat('sv').format(traff.map((m) => formatManad(m.manad)))
    const lanktext = id === 'vantarAttest' ? t('visaManader') : t(`${id}Lank`, { antal })
    return [
      {
        ...{ id, vikt, ikon: vikt === 'lage' ? 'klocka' : 'pengar', tal: antal, rubrik: t(id, { antal }) },
        text: t(`${id}Text`, { manader }),
        lank: monthLink(traff, lanktext),
      },
    ]
  }
  const beraknad = (m: Manad) => m.status === 'beraknad' || m.status === 'granskad'
  const ekonom = har('ekonom')
  const attestant = har('attestant')
  return [
    ...(attestant ? post('attAttestera', 'gor', (m) => m.status === 'last' && !m.lastAvMig) : []),
    ...(ekonom ? post('medProblem', 'bradskande', (m) => beraknad(m) && m.problem > 0) : []),
    ...(ekonom ? post('attLasa', 'gor', (m) => beraknad(m) && m.problem === 0) : []),
    ...(ekonom ? post('attBerakna', 'gor', (m) => m.status === 'saknas' || m.status === 'oppen') : []),
    ...post('vantarAttest', 'lage', (m) => m.status === 'last' && (!attestant || m.lastAvMig)),
    ...lastAttested(t, d),
  ]
}

function lastAttested(t: Texter, d: readonly Manad[]): Post[] {
  const senast = d.findLast((m) => m.status === 'attesterad' || m.status === 'utbetald')
  if (!senast) return []
  const rubrik = t('senastAttesterad', { manad: formatManad(senast.manad) })
  return [
    { id: 'senastAttesterad', vikt: 'lage', ikon: 'bockRing', rubrik, lank: monthLink([senast], t('visaManaden')) },
  ]
}

/** Events that are kept and not paid: to settle for a handläggare and an ekonom, good to know for the others. */
export function waitingPosts(t: Texter, d: Vantande, har: (roll: string) => boolean): Post[] {
  if (d.antal === 0) return []
  const dagar = d.aldstDagar ?? 0
  const gor = har('handlaggare') || har('ekonom')
  return [
    {
      ...{ id: 'vantande', vikt: gor ? 'gor' : 'lage', ikon: 'klocka', tal: d.antal },
      rubrik: t('vantande', { antal: d.antal }),
      text: t('vantandeText'),
      tagg: { ton: dagar >= DROJER ? 'vantar' : 'neutral', text: t('aldst', { dagar }) },
      lank: <Link to="/kommun/vantande">{t('visaVantande')}</Link>,
    },
  ]
}
