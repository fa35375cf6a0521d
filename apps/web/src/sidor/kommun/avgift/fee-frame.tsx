import { Link, type LinkProps } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { Tabs } from '@valfri/ui/tabs'
import type { ReactNode } from 'react'
import { type T, useTexter } from '../../../i18n/use-texter.ts'
import type sv from '../../../texter/kommun/avgift.sv.ts'
import { avgiftTexter } from '../../../texter/kommun/avgift.ts'

export type AvgiftTexter = T<keyof typeof sv>

const flikar = [
  { id: 'manader', till: '/kommun/avgift', text: 'flikManader' },
  { id: 'personer', till: '/kommun/avgift/personer', text: 'flikPersoner' },
  { id: 'taxa', till: '/kommun/avgift/taxa', text: 'flikTaxa' },
] as const satisfies readonly { id: string; till: LinkProps['to']; text: string }[]

/** The head and tabs that the pages of avgifter share. */
export function FeeFrame({ flik, children }: { flik: (typeof flikar)[number]['id']; children: ReactNode }) {
  const t = useTexter(avgiftTexter)
  return (
    <>
      <PageHeader rubrik={t('rubrik')} ingress={<p>{t('ingress')}</p>} />
      <Tabs
        namn={t('flikar')}
        flikar={flikar.map((f) => ({
          id: f.id,
          text: t(f.text),
          vald: f.id === flik,
          lank: (text) => (
            <Link to={f.till} aria-current={f.id === flik ? 'page' : undefined}>
              {text}
            </Link>
          ),
        }))}
      />
      {children}
    </>
  )
}
