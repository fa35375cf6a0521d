import type { LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type T, useTexter } from '../../../i18n/use-texter.ts'
import { TabFrame } from '../../../skal/tab-frame.tsx'
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
