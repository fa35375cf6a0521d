import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { StatusTag } from '@valfri/ui/status-tag'
import type { MinManad, MinTexter } from './my-month.tsx'

type Besok = MinManad['besok'][number]

/** The days in order, each with what was done. */
function byDay(besok: readonly Besok[]): [datum: string, dagens: Besok[]][] {
  const dagar = new Map<string, Besok[]>()
  for (const b of besok) dagar.set(b.datum, [...(dagar.get(b.datum) ?? []), b])
  return [...dagar]
}

/** Everything that was reported about the person in the month; each can be said to be wrong. */
export function MyVisits({ t, manad, besok }: { t: MinTexter; manad: string; besok: readonly Besok[] }) {
  if (besok.length === 0) return null
  return (
    <Section rubrik={t('besok')} ingress={<p>{t('antalBesok', { antal: besok.length })}</p>}>
      {byDay(besok).map(([datum, dagens]) => (
        <div key={datum}>
          <h3>{formatDatum(datum, 'dag')}</h3>
          <ul className="vf-minabesok">
            {dagens.map((b) => (
              <li key={b.id}>
                <Visit t={t} besok={b} />
                <Say t={t} manad={manad} besok={b} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

function Visit({ t, besok: b }: { t: MinTexter; besok: Besok }) {
  const tid = b.start && b.slut ? t('tid', { start: b.start, slut: b.slut }) : t('antal', { antal: b.antal })
  const langd = b.minuter === null ? '' : `, ${t('minuter', { minuter: b.minuter })}`
  return (
    <div>
      <p>
        {tid}
        {langd}
      </p>
      <p className="vf-svag">
        {b.vad}, {b.typ.toLocaleLowerCase('sv')}
        {b.utforare && `, ${b.utforare}`}
      </p>
      {b.vantar && <StatusTag ton="vantar">{t('vantar')}</StatusTag>}
      {b.andrad && <StatusTag>{t('andrad')}</StatusTag>}
    </div>
  )
}

function Say({ t, manad, besok: b }: { t: MinTexter; manad: string; besok: Besok }) {
  const om = { vad: b.vad.toLocaleLowerCase('sv'), datum: formatDatum(b.datum) }
  if (b.invandning)
    return (
      <div>
        <p>{t('sagtTill', { lage: t(`lage_${b.invandning.lage}`) })}</p>
        <Link to="/min/arende/$id" params={{ id: b.invandning.id }} aria-label={t('lasSvarFor', om)}>
          {t('lasSvar')}
        </Link>
      </div>
    )
  return (
    <Button asChild variant="tertiary">
      <Link
        to="/min/avgift/$handelseId"
        params={{ handelseId: b.id }}
        search={{ manad }}
        aria-label={t('stammerInteFor', om)}
      >
        {t('stammerInte')}
      </Link>
    </Button>
  )
}
