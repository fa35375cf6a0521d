import type { LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { TabFrame } from '../../../skal/tab-frame.tsx'
import { inforandeTexter } from '../../../texter/kommun/inforande.ts'

const flikar = [
  { id: 'plan', till: '/kommun/inforande', text: 'flikPlan' },
  { id: 'fullmaktige', till: '/kommun/inforande/fullmaktige', text: 'flikKf' },
  { id: 'samrad', till: '/kommun/inforande/samrad', text: 'flikSamrad' },
  { id: 'nyheter', till: '/kommun/inforande/nyheter', text: 'flikNyheter' },
  { id: 'risker', till: '/kommun/inforande/risker', text: 'flikRisker' },
  { id: 'mal', till: '/kommun/inforande/mal', text: 'flikMal' },
  { id: 'kalender', till: '/kommun/inforande/kalender', text: 'flikKalender' },
  { id: 'rapport', till: '/kommun/inforande/rapport', text: 'flikRapport' },
] as const satisfies readonly { id: string; till: LinkProps['to']; text: string }[]

/** The head and tabs that the pages of an introduction share. */
export function InforandeFrame({ flik, children }: { flik: (typeof flikar)[number]['id']; children: ReactNode }) {
  const t = useTexter(inforandeTexter)
  return (
    <TabFrame
      rubrik={t('rubrik')}
      ingress={t('ingress')}
      namn={t('flikar')}
      flikar={flikar.map((f) => ({ ...f, text: t(f.text) }))}
      flik={flik}
    >
      {children}
    </TabFrame>
  )
}
