import { Link } from '@tanstack/react-router'
import type { RouterOutputs } from '../../../trpc/client.ts'
import type { Post } from '../post.ts'
import type { Texter } from './poster-ansokan.tsx'

/** New versions of the underlag that the firm's avtal stand on, which nobody there has read of. */
export function underlagPosts(t: Texter, d: RouterOutputs['underlagsnytt']['olasta']): Post[] {
  const [en] = d
  if (!en) return []
  const antal = d.length
  return [
    {
      ...{ id: 'underlagsnytt', vikt: 'gor', ikon: 'info', tal: antal },
      rubrik: t('underlagsnytt', { antal }),
      text: t('underlagsnyttText', { titel: en.titel, kommun: en.kommun }),
      lank: <Link to="/utforare/underlag">{t('underlagsnyttLank')}</Link>,
    },
  ]
}
