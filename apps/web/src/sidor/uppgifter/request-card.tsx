import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { formatDatum } from '@valfri/ui/format'
import { Card } from '@valfri/ui/section'
import { StatusTag } from '@valfri/ui/status-tag'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { uppgifterTexter } from '../../texter/val/uppgifter.ts'
import { trpc } from '../../trpc/client.ts'
import { AnswerRequest } from './answer-request.tsx'
import type { Begaran, DatedFactsProps, Uppgift } from './dated-facts.tsx'
import { RequestStatus } from './request-status.tsx'

interface RequestCardProps {
  readonly b: Begaran
  readonly u: Uppgift | undefined
  readonly far: DatedFactsProps['satter']
  /** Asked by the utförare that reads. */
  readonly egen: boolean
}

/** One request: what was asked and why, how it stands, and what can be done with it. */
export function RequestCard({ b, u, far, egen }: RequestCardProps) {
  const t = useTexter(uppgifterTexter)
  const [svarar, setSvarar] = useState(false)
  const dag = (d: string) => formatDatum(d, 'kort')
  return (
    <Card ton={b.status === 'oppen' && far === 'handlaggare' ? 'viktig' : undefined}>
      <h3>{t('begard', { dag: dag(b.begard), uppgift: b.uppgiftnamn.toLocaleLowerCase('sv') })}</h3>
      <p>
        <RequestStatus b={b} /> {b.status === 'oppen' && t('svaraSenast', { dag: formatDatum(b.svaraSenast) })}
      </p>
      <p>{b.skal}</p>
      {b.varde && <p className="vf-svag">{t('varNu', { namn: b.varde })}</p>}
      {b.status === 'besvarad' && <Answer b={b} />}
      {b.status === 'oppen' && far === 'handlaggare' && u && !svarar && (
        <Button variant="primary" onClick={() => setSvarar(true)}>
          {t('svara')}
        </Button>
      )}
      {svarar && u && <AnswerRequest b={b} u={u} onStang={() => setSvarar(false)} />}
      {b.status === 'oppen' && far === 'utforare' && egen && <TakeBack id={b.id} />}
    </Card>
  )
}

function Answer({ b }: { b: Begaran }) {
  const t = useTexter(uppgifterTexter)
  const nar = b.besvarad ? formatDatum(b.besvarad, 'kort') : ''
  return (
    <>
      <p>
        {b.forsenad
          ? t('besvaradSent', { dag: nar, senast: formatDatum(b.svaraSenast, 'kort') })
          : t('besvaradDag', { dag: nar })}{' '}
        {b.utfall === 'ny' && b.nyttFran && (
          <StatusTag ton="info">
            {t('besvaradNy', { namn: b.nyttVarde ?? '', fran: formatDatum(b.nyttFran, 'kort') })}
          </StatusTag>
        )}
      </p>
      {b.motivering && <p>{t('motivering', { text: b.motivering })}</p>}
    </>
  )
}

function TakeBack({ id }: { id: string }) {
  const t = useTexter(uppgifterTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const aterkalla = useMutation(
    trpc.val.bedomning.aterkalla.mutationOptions({
      onSuccess: () => toast(t('aterkallad')),
      // Also when somebody had answered: the page then shows the answer.
      onSettled: () => cache.invalidateQueries({ queryKey: trpc.val.pathKey() }),
    }),
  )
  return (
    <Button pagar={aterkalla.isPending} onClick={() => aterkalla.mutate({ id })}>
      {t('aterkalla')}
    </Button>
  )
}
