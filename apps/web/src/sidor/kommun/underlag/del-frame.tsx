import { AutosaveStatus } from '@valfri/ui/autosave'
import { Button } from '@valfri/ui/button'
import { FaltOmrade } from '@valfri/ui/field'
import { Actions } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { type ReactNode, useId } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagTexter } from '../../../texter/kommun/underlag.ts'
import type { DelSparning } from './use-del-sparning.ts'

export interface DelFrameProps<V> {
  rubrik: string
  sparning: DelSparning<V>
  /** The colleague's version in words. */
  visaAnnans: (varde: V) => string
  children: ReactNode
}

/** A part of a draft with its state of saving, and the colleague's text when both wrote in it. */
export function DelFrame<V>({ rubrik, sparning, visaAnnans, children }: DelFrameProps<V>) {
  const t = useTexter(underlagTexter)
  const id = useId()
  const { lage, konflikt, keepMine, takeTheirs } = sparning
  return (
    <section className="vf-del" aria-labelledby={id}>
      <div className="vf-del-huvud">
        <h2 id={id}>{rubrik}</h2>
        <AutosaveStatus lage={lage} />
      </div>
      {konflikt && (
        <Notice ton="vantar" rubrik={t('andradRubrik')}>
          <p>{t('andradText')}</p>
          <blockquote className="vf-lopande">{visaAnnans(konflikt.nu) || t('andradTom')}</blockquote>
          <Actions>
            <Button onClick={keepMine}>{t('behallMin')}</Button>
            <Button onClick={takeTheirs}>{t('tagAnnans')}</Button>
          </Actions>
        </Notice>
      )}
      <FaltOmrade>{children}</FaltOmrade>
    </section>
  )
}
