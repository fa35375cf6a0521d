import { Link } from '@tanstack/react-router'
import type { RouterOutputs } from '../../../trpc/client.ts'
import type { Post } from '../post.ts'
import type { Texter } from './poster-arenden.tsx'

type Lage = RouterOutputs['tenancy']['uppdrag']['oversikt']

const roller = (text: string) => <Link to="/kommun/installningar/roller">{text}</Link>
const tjanster = (text: string) => <Link to="/kommun/installningar">{text}</Link>
const lista = (namn: readonly string[], typ: 'conjunction' | 'disjunction' = 'conjunction') =>
  new Intl.ListFormat('sv', { type: typ }).format(namn)

/** What an administrator sees to: who holds which role, until when, and which tjänster are on. */
export function adminPosts(t: Texter, d: Lage, rollnamn: (roll: string) => string): Post[] {
  const poster: Post[] = []
  const utan = d.rollerUtan.length
  if (d.tjansterPa.length === 0)
    poster.push({
      ...{ id: 'ingenTjanst', vikt: 'gor', ikon: 'installningar', rubrik: t('ingenTjanst') },
      text: t('ingenTjanstText'),
      lank: tjanster(t('visaTjanster')),
    })
  if (utan > 0)
    poster.push({
      ...{ id: 'rollerUtan', vikt: 'gor', ikon: 'personer', tal: utan, rubrik: t('rollerUtan', { antal: utan }) },
      text: t('rollerUtanText', {
        roller: lista(
          d.rollerUtan.map((r) => rollnamn(r).toLowerCase()),
          'disjunction',
        ),
      }),
      lank: roller(t('visaRoller')),
    })
  if (d.upphorSnart > 0)
    poster.push({
      ...{ id: 'upphorSnart', vikt: 'gor', ikon: 'kalender', tal: d.upphorSnart, rubrik: t('upphorSnart') },
      text: t('upphorSnartText'),
      lank: roller(t('visaRoller')),
    })
  if (d.tjansterPa.length > 0) {
    const antal = d.tjansterPa.length
    poster.push({
      ...{ id: 'tjanster', vikt: 'lage', ikon: 'installningar', tal: antal, rubrik: t('tjanster', { antal }) },
      text: t('tjansterText', {
        pa: lista(d.tjansterPa),
        av: lista(d.tjansterAv),
        antalAv: d.tjansterAv.length,
      }),
      lank: tjanster(t('visaTjanster')),
    })
  }
  poster.push({
    ...{ id: 'personer', vikt: 'lage', ikon: 'personer', tal: d.personer },
    rubrik: t('personer', { antal: d.personer }),
    lank: roller(t('visaRoller')),
  })
  return poster
}
