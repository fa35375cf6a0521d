import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { felFrom } from '@valfri/ui/fel'
import { Ikon } from '@valfri/ui/ikon'
import { Actions, Section } from '@valfri/ui/section'
import { ErrorState, Notice } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { type ChangeEvent, useId, useState } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { beslutInTexter } from '../../../texter/kommun/beslut-in.ts'
import { trpc } from '../../../trpc/client.ts'
import type { Tjanstformular } from './decision-form.tsx'
import { FileRows } from './file-rows.tsx'
import { type Beslutsfil, readBeslutsfil } from './read-file.ts'

/** A file of beslut: first what would become of each row, then, when one says so, the import. */
export function DecisionFile({ tjanster }: { tjanster: readonly Tjanstformular[] }) {
  const t = useTexter(beslutInTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const id = useId()
  const [fil, setFil] = useState<Beslutsfil | null>(null)
  const [fel, setFel] = useState<string | null>(null)
  const [filnamn, setFilnamn] = useState('')
  const provkor = useMutation(trpc.val.handlaggare.provkor.mutationOptions())
  const importera = useMutation(
    trpc.val.handlaggare.importera.mutationOptions({
      onSuccess: async (r) => {
        await cache.invalidateQueries()
        toast(t('inlast', { antal: r.antal.ny + r.antal.andrad }))
      },
    }),
  )
  const choose = async (e: ChangeEvent<HTMLInputElement>) => {
    const vald = e.target.files?.[0]
    e.target.value = ''
    if (!vald) return
    setFilnamn(vald.name)
    provkor.reset()
    importera.reset()
    const last = await readBeslutsfil(vald)
    setFel('fel' in last ? t(last.fel) : null)
    setFil('fel' in last ? null : last)
    if (!('fel' in last)) provkor.mutate({ innehall: last.innehall, format: last.format })
  }
  const utfall = importera.data ?? provkor.data
  const attLasa = utfall ? utfall.antal.ny + utfall.antal.andrad : 0
  return (
    <>
      <Section rubrik={t('flikFil')} ingress={<p>{t('filIngress')}</p>}>
        <div className="vf-falt" data-fel={fel ? true : undefined}>
          <span id={`${id}-namn`} className="ds-label">
            {t('fil')}
          </span>
          <div id={`${id}-hjalp`} className="vf-falt-hjalp">
            {t('filHjalp')}
          </div>
          <div className="vf-slapp">
            <Ikon namn="fil" />
            <label id={`${id}-knapp`} htmlFor={id} className="ds-button" data-variant="secondary">
              {t('valjFil')}
            </label>
            {filnamn && <span>{filnamn}</span>}
            <input
              id={id}
              type="file"
              className="ds-sr-only"
              accept=".csv,.json,text/csv,application/json"
              aria-labelledby={`${id}-namn ${id}-knapp`}
              aria-describedby={fel ? `${id}-fel` : `${id}-hjalp`}
              aria-invalid={fel ? true : undefined}
              onChange={(e) => void choose(e)}
            />
          </div>
          {fel && (
            <p id={`${id}-fel`} className="vf-falt-fel" role="alert">
              {fel}
            </p>
          )}
        </div>
        <Format tjanster={tjanster} />
      </Section>
      {provkor.error && <ErrorState error={provkor.error} />}
      {utfall && (
        <Section rubrik={t('resultatRubrik')} ingress={<p aria-live="polite">{t('sammanfattning', utfall.antal)}</p>}>
          {utfall.antal.fel > 0 && (
            <Notice ton="vantar">
              <p>{t('lasInFel')}</p>
            </Notice>
          )}
          <FileRows rader={utfall.rader} />
          {importera.error && <ErrorState error={felFrom(importera.error)} />}
          {!importera.data && fil && (
            <Actions>
              {attLasa > 0 ? (
                <Button
                  variant="primary"
                  pagar={importera.isPending}
                  onClick={() => importera.mutate({ innehall: fil.innehall, format: fil.format })}
                >
                  {t('lasIn', { antal: attLasa })}
                </Button>
              ) : (
                <p>{t('ingetAttLasa')}</p>
              )}
            </Actions>
          )}
        </Section>
      )}
    </>
  )
}

/** The headings that a CSV file has, with the quantities of the tjänster that are on. */
function Format({ tjanster }: { tjanster: readonly Tjanstformular[] }) {
  const t = useTexter(beslutInTexter)
  const exempel = tjanster
    .flatMap((x) => x.delar.map((d) => `${d.id}.${d.mangder[0]?.id ?? ''}`))
    .slice(0, 4)
    .join(', ')
  return (
    <details className="vf-detaljer">
      <summary>{t('kolumnerRubrik')}</summary>
      <p>{t('kolumner', { exempel })}</p>
      {tjanster.some((x) => x.tidsmallar.length > 0) && <p>{t('kolumnerInsatser')}</p>}
      {tjanster.some((x) => x.harDaterade) && <p>{t('kolumnerUppgifter')}</p>}
    </details>
  )
}
