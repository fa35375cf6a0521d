import { useQuery } from '@tanstack/react-query'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useState } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { arbetsplatserTexter } from '../../texter/val/arbetsplatser.ts'
import { uppgifterTexter } from '../../texter/val/uppgifter.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'
import { AskAgain } from './ask-again.tsx'
import { RequestCard } from './request-card.tsx'
import { SetFact } from './set-fact.tsx'

export type DelUppgifter = RouterOutputs['val']['bedomning']['uppgifter']
export type Uppgift = DelUppgifter['uppgifter'][number]
export type Begaran = DelUppgifter['begaran'][number]

export interface DatedFactsProps {
  readonly beslutId: string
  readonly del: string
  readonly delnamn?: string | undefined
  /** The utförare's own beställning, where a new bedömning can be asked for. */
  readonly bestallningId?: string | undefined
  /** Whose facts may be set here; nobody's for who may only read. */
  readonly satter: 'handlaggare' | 'utforare' | null
}

/** What holds for a del from which day: nivå, placement, grupp; and requests to have it tried anew. Nothing where there is none. */
export function DatedFacts(p: DatedFactsProps) {
  const t = useTexter(uppgifterTexter)
  const { beslutId, del } = p
  const { data, error, refetch } = useQuery(trpc.val.bedomning.uppgifter.queryOptions({ beslutId, del }))
  const [oppen, setOppen] = useState<string | null>(null)
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rader={3} />
  if (data.uppgifter.length === 0) return null
  const stang = () => setOppen(null)
  return (
    <Section
      rubrik={p.delnamn ? t('rubrikFor', { del: p.delnamn.toLocaleLowerCase('sv') }) : t('rubrik')}
      ingress={<p>{t('ingress')}</p>}
    >
      <ul className="vf-daterade">
        {data.uppgifter.map((u) => (
          <li key={u.id} className="vf-daterad">
            <Fact u={u} />
            <div className="vf-handlingar">
              {p.satter === u.satts && (
                <button
                  type="button"
                  className="vf-lankknapp"
                  aria-expanded={oppen === u.id}
                  onClick={() => setOppen(oppen === u.id ? null : u.id)}
                >
                  {u.nuvarande ? t('andra') : t('satt')}
                  <span className="ds-sr-only"> {u.namn.toLocaleLowerCase('sv')}</span>
                </button>
              )}
              {p.bestallningId &&
                p.satter === 'utforare' &&
                u.omprovas &&
                u.svarsdagar !== null &&
                !isAsked(data, u) && (
                  <button
                    type="button"
                    className="vf-lankknapp"
                    aria-expanded={oppen === `${u.id}?`}
                    onClick={() => setOppen(oppen === `${u.id}?` ? null : `${u.id}?`)}
                  >
                    {t('begar')}
                    <span className="ds-sr-only"> {u.namn.toLocaleLowerCase('sv')}</span>
                  </button>
                )}
            </div>
            {oppen === u.id && <SetFact u={u} beslutId={beslutId} del={del} onStang={stang} />}
            {oppen === `${u.id}?` && p.bestallningId && (
              <AskAgain u={u} bestallningId={p.bestallningId} onStang={stang} />
            )}
          </li>
        ))}
      </ul>
      {data.begaran.map((b) => (
        <RequestCard
          key={b.id}
          b={b}
          u={data.uppgifter.find((u) => u.id === b.uppgift)}
          far={p.satter}
          egen={p.bestallningId === b.bestallningId}
        />
      ))}
    </Section>
  )
}

const isAsked = (d: DelUppgifter, u: Uppgift): boolean =>
  d.begaran.some((b) => b.uppgift === u.id && b.status === 'oppen')

const withPlace = (k: { readonly namn: string; readonly arbetsplats: { readonly namn: string } | null }): string =>
  k.arbetsplats ? `${k.namn}, ${k.arbetsplats.namn}` : k.namn

/** The company, and the one contact that everybody there has. */
function Workplace({ plats }: { plats: NonNullable<NonNullable<Uppgift['nuvarande']>['arbetsplats']> }) {
  const t = useTexter(arbetsplatserTexter)
  const { namn, telefon, epost } = plats.kontakt
  return (
    <>
      <p>{t('pa', { namn: plats.namn, adress: plats.adress })}</p>
      <p>{t('kontaktRad', { kontakt: [namn, telefon, epost].filter(Boolean).join(', ') })}</p>
    </>
  )
}

/** One fact in words: what holds, what comes, what was. */
function Fact({ u }: { u: Uppgift }) {
  const t = useTexter(uppgifterTexter)
  const kort = (dag: string) => formatDatum(dag, 'kort')
  return (
    <div className="vf-daterad-text">
      <h3>{u.namn}</h3>
      <p>
        {u.nuvarande ? (
          <>
            <strong>{u.nuvarande.namn}</strong> {t('sedan', { fran: kort(u.nuvarande.fran) })}
          </>
        ) : (
          <span className="vf-uppgift-saknas">{t(u.styrPris ? 'ejSattStyrPris' : 'ejSatt')}</span>
        )}
      </p>
      {u.nuvarande?.arbetsplats && <Workplace plats={u.nuvarande.arbetsplats} />}
      {u.kommande.map((k) => (
        <p key={k.fran}>{t('kommer', { namn: withPlace(k), fran: kort(k.fran) })}</p>
      ))}
      {u.slag === 'instrument' && (
        <p className="vf-svag">{u.instrument ? t('enligt', { instrument: u.instrument }) : t('instrumentSaknas')}</p>
      )}
      {u.tidigare.length > 0 && (
        <details>
          <summary>{t('tidigare')}</summary>
          <ul>
            {u.tidigare.toReversed().map((k) => (
              <li key={k.fran}>
                {t('tidigareRad', { namn: withPlace(k), fran: kort(k.fran) })}
                {k.skal && ` (${k.skal})`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
