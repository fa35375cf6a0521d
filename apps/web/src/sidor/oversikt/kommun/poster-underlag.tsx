import { Link } from '@tanstack/react-router'
import type { RouterOutputs } from '../../../trpc/client.ts'
import type { Post } from '../post.ts'
import type { Texter } from './poster-arenden.tsx'

type Underlagslage = RouterOutputs['underlag']['oversikt']
type Lista = Underlagslage['utkast']

function underlagLink(lista: Lista, text: string, beslut: boolean) {
  const [en] = lista
  if (lista.length !== 1 || !en) return <Link to="/kommun/underlag">{text}</Link>
  const params = { versionId: en.versionId }
  return beslut ? (
    <Link to="/kommun/underlag/$versionId/beslut" params={params}>
      {text}
    </Link>
  ) : (
    <Link to="/kommun/underlag/$versionId" params={params}>
      {text}
    </Link>
  )
}

type Slag = 'utkast' | 'attAnta' | 'attPublicera' | 'utanAnnons' | 'annonsAvviker'

/** Questions to answer, on the underlag where one has waited longest. */
function questionPosts(t: Texter, lista: Underlagslage['attSvara']): Post[] {
  const [en] = lista
  if (!en) return []
  const antal = lista.reduce((summa, f) => summa + f.antal, 0)
  const lank = (
    <Link to="/kommun/underlag/$versionId/fragor" params={{ versionId: en.versionId }}>
      {t('attSvaraLank', { antal })}
    </Link>
  )
  return [
    {
      id: 'underlag-attSvara',
      vikt: 'gor',
      ikon: 'info',
      tal: antal,
      rubrik: t('attSvara', { antal }),
      text: en.titel,
      lank,
    },
  ]
}

/** What the nämnd's underlag ask of who writes, adopts and publishes them. */
export function underlagPosts(t: Texter, d: Underlagslage, har: (roll: string) => boolean): Post[] {
  const post = (id: Slag, vikt: Post['vikt'], text: string): Post[] => {
    const lista = d[id]
    const antal = lista.length
    if (antal === 0) return []
    const lank = underlagLink(lista, t(`${id}Lank`, { antal }), id !== 'utkast')
    return [{ id: `underlag-${id}`, vikt, ikon: 'dokument', tal: antal, rubrik: t(id, { antal }), text, lank }]
  }
  const titlar = (lista: Lista) => new Intl.ListFormat('sv').format(lista.map((u) => u.titel))
  const skriver = har('upphandlare')
  return [
    ...(skriver ? post('annonsAvviker', 'bradskande', titlar(d.annonsAvviker)) : []),
    ...(skriver ? questionPosts(t, d.attSvara) : []),
    ...(skriver ? post('utanAnnons', 'bradskande', t('utanAnnonsText')) : []),
    ...post('attAnta', 'gor', t('attAntaText', { antal: d.attAnta.length, titel: titlar(d.attAnta) })),
    ...(skriver ? post('attPublicera', 'gor', titlar(d.attPublicera)) : []),
    ...(skriver ? post('utkast', 'gor', titlar(d.utkast)) : []),
  ]
}
