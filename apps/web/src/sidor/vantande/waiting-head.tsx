import { Link } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'
import { Tabs } from '@valfri/ui/tabs'
import type { ReactNode } from 'react'
import type { Dorr, VantandeT } from './vantande-types.ts'

const FLIKAR = {
  kommun: [
    ['vantar', '/kommun/vantande'],
    ['begaran', '/kommun/vantande/begaran'],
    ['undantag', '/kommun/vantande/undantag'],
    ['andringar', '/kommun/vantande/andringar'],
    ['svar', '/kommun/vantande/svar'],
  ],
  utforare: [
    ['vantar', '/utforare/vantande'],
    ['undantag', '/utforare/vantande/undantag'],
    ['andringar', '/utforare/vantande/andringar'],
    ['svar', '/utforare/vantande/svar'],
  ],
} as const

type Flik = (typeof FLIKAR)['kommun'][number][0]

/** The heading that the views of what waits share, with the way between them. */
export function WaitingHead({ t, dorr, flik, ingress }: { t: VantandeT; dorr: Dorr; flik: Flik; ingress: ReactNode }) {
  return (
    <>
      <PageHeader rubrik={t('rubrik')} ingress={<p>{ingress}</p>} />
      <Tabs
        namn={t('flikar')}
        flikar={FLIKAR[dorr].map(([id, till]) => ({
          id,
          text: t(`flik_${id}`),
          vald: id === flik,
          lank: (text) => <Link to={till}>{text}</Link>,
        }))}
      />
    </>
  )
}
