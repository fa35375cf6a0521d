import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { Ikon } from '@valfri/ui/ikon'
import { PageHeader } from '@valfri/ui/page-header'
import { EmptyState } from '@valfri/ui/states'
import { textI } from '../../../i18n/text-i.ts'
import { useSprak, useTexter } from '../../../i18n/use-texter.ts'
import { jamforTexter } from '../../../texter/publik/jamfor.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'
import type { JamforSok } from './sok.ts'
import { JamforSteps } from './steps.tsx'

type Kommun = RouterOutputs['val']['jamfor']['start'][number]

/** Step two: which of the kommun's tjänster. */
export function WhatStep({ kommun, sok }: { kommun: Kommun; sok: JamforSok }) {
  const t = useTexter(jamforTexter)
  const sprak = useSprak()
  if (kommun.tjanster.length === 0)
    return (
      <>
        <PageHeader rubrik={t('vadTomtRubrik', { kommun: kommun.namn })} />
        <EmptyState
          rubrik={t('ingetAttValja')}
          ikon="byggnad"
          handling={
            <Button asChild>
              <Link to="/jamfor">{t('annanKommun')}</Link>
            </Button>
          }
        >
          <p>{t('vadTomt')}</p>
        </EmptyState>
      </>
    )
  return (
    <>
      <JamforSteps nu="vad" />
      <PageHeader rubrik={t('vadRubrik')} ingress={<p>{t('vadIngress', { kommun: kommun.namn })}</p>} />
      <ul className="vf-dorrar" data-stora>
        {kommun.tjanster.map((tjanst) => (
          <li key={tjanst.id}>
            <Ikon namn="jamfor" />
            <h2>
              <Link to="/jamfor" search={{ kommun: kommun.slug, postnummer: sok.postnummer, tjanst: tjanst.id }}>
                {textI(tjanst.namn, sprak)}
              </Link>
            </h2>
            <p>{textI(tjanst.sammanfattning, sprak)}</p>
            <Ikon namn="pil" />
          </li>
        ))}
      </ul>
    </>
  )
}
