import { Link } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { Tabs } from '@valfri/ui/tabs'
import type { ReactNode } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { samverkanTexter } from '../../../texter/kommun/samverkan.ts'

const flikar = [
  { id: 'regler', till: '/kommun/samverkan/$id' },
  { id: 'underlag', till: '/kommun/samverkan/$id/underlag' },
  { id: 'kostnader', till: '/kommun/samverkan/$id/kostnader' },
] as const

export interface SamverkanFrameProps {
  id: string
  /** The samverkan's name, when it has come. */
  namn: string | undefined
  ingress: string
  flik: (typeof flikar)[number]['id']
  children: ReactNode
}

/** The head and tabs that the pages of one samverkan share. */
export function SamverkanFrame({ id, namn, ingress, flik, children }: SamverkanFrameProps) {
  const t = useTexter(samverkanTexter)
  return (
    <>
      <PageHeader
        rubrik={namn ?? t('rubrik')}
        ingress={<p>{ingress}</p>}
        spar={[{ text: t('rubrik'), lank: (text) => <Link to="/kommun/samverkan">{text}</Link> }]}
      />
      <Tabs
        namn={t('flikar')}
        flikar={flikar.map((f) => ({
          id: f.id,
          text: t(`flik_${f.id}`),
          vald: f.id === flik,
          lank: (text) => (
            <Link to={f.till} params={{ id }} aria-current={f.id === flik ? 'page' : undefined}>
              {text}
            </Link>
          ),
        }))}
      />
      {children}
    </>
  )
}
