import { Link } from '@tanstack/react-router'
import type { RouterOutputs } from '../../../trpc/client.ts'
import type { Post } from '../post.ts'
import type { Texter } from './poster-arenden.tsx'

type Avtal = RouterOutputs['avtal']['lista'][number]

/** Avtal that wait for a signature: the nämnd's own by its beslutsfattare, and the utförare's. */
export function agreementPosts(t: Texter, alla: readonly Avtal[], har: (roll: string) => boolean): Post[] {
  const egna = alla.filter((a) => a.lage === 'vantar-kommun' || a.lage === 'vantar-bada')
  const andras = alla.filter((a) => a.lage === 'vantar-utforare')
  const poster: Post[] = []
  const antal = egna.length
  if (antal > 0)
    poster.push({
      ...{ id: 'attSignera', vikt: har('beslutsfattare') ? 'gor' : 'lage', ikon: 'penna', tal: antal },
      rubrik: t('attSignera'),
      text: t('attSigneraText'),
      lank: avtalLink(egna, har('beslutsfattare') ? t('attSigneraLank', { antal }) : t('visaAvtal')),
    })
  if (andras.length > 0)
    poster.push({
      ...{ id: 'vantarUtforare', vikt: 'lage', ikon: 'klocka', tal: andras.length },
      rubrik: t('vantarUtforare'),
      text: t('vantarUtforareText'),
      lank: avtalLink(andras, t('visaAvtal')),
    })
  return poster
}

function avtalLink(avtal: readonly Avtal[], text: string) {
  const [en] = avtal
  const lagen = new Set(avtal.map((a) => a.lage))
  if (avtal.length === 1 && en)
    return (
      <Link to="/kommun/avtal/$id" params={{ id: en.id }}>
        {text}
      </Link>
    )
  return (
    <Link to="/kommun/avtal" search={lagen.size === 1 && en ? { status: en.lage } : {}}>
      {text}
    </Link>
  )
}
