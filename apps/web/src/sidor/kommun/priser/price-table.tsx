import { DateText } from '@valfri/ui/date-text'
import { Krona } from '@valfri/ui/krona'
import { Section } from '@valfri/ui/section'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserTexter } from '../../../texter/kommun/priser.ts'
import { SimpleTable } from '../../simple-table.tsx'
import { enhetText, type Grupp, type PrisRad } from './typer.ts'

type Steg = PrisRad['historik'][number]

function Step({ steg }: { steg: Steg }) {
  return (
    <>
      <Krona ore={steg.ore} /> <DateText datum={steg.fran} form="kort" /> ({steg.beslut.diarienummer})
    </>
  )
}

function History({ rad }: { rad: PrisRad }) {
  const t = useTexter(priserTexter)
  if (rad.historik.length === 0) return <>{t('ingen')}</>
  return (
    <details>
      <summary>{t('historikAntal', { antal: rad.historik.length })}</summary>
      <ul>
        {rad.historik.map((s) => (
          <li key={s.fran}>
            <Step steg={s} />
            {s.motivering && ` ${s.motivering}`}
            {s.kalkyl && <Calculation kalkyl={s.kalkyl} />}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What a price is made of; the same for every utförare. */
function Calculation({ kalkyl }: { kalkyl: NonNullable<Steg['kalkyl']> }) {
  const t = useTexter(priserTexter)
  return (
    <details>
      <summary>{t('kalkyl')}</summary>
      <ul>
        {kalkyl.map((p) => (
          <li key={p.post}>
            {p.post}: <Krona ore={p.ore} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The prices of one parameter: now, before and ahead. What is missing says so in words and in red. */
export function PriceTable({ grupp }: { grupp: Grupp }) {
  const t = useTexter(priserTexter)
  // A row that could have a price of its own, and needs none, is offered where prices are written: here it says nothing.
  const rader = grupp.rader.filter((r) => r.saknas || r.historik.length > 0)
  return (
    <Section rubrik={grupp.namn} ingress={<p>{t('kronorPer', { enhet: enhetText(t, grupp.enhet) })}</p>}>
      <SimpleTable
        caption={grupp.namn}
        rader={rader.length > 0 ? rader : grupp.rader}
        radId={(r) => r.namn}
        kolumner={[
          { id: 'rad', rubrik: t('rad'), radrubrik: true, varde: (r) => r.namn },
          {
            id: 'pris',
            rubrik: t('pris'),
            tal: true,
            varde: (r) => r.galler?.ore,
            visa: (r) => {
              if (r.galler) return <Krona ore={r.galler.ore} />
              return r.saknas ? <span className="vf-saknas">{t('saknas')}</span> : t('ingen')
            },
          },
          {
            id: 'fran',
            rubrik: t('fran'),
            varde: (r) => r.galler?.fran,
            visa: (r) => (r.galler ? <DateText datum={r.galler.fran} form="kort" /> : t('ingen')),
          },
          { id: 'beslut', rubrik: t('beslut'), varde: (r) => r.galler?.beslut.diarienummer },
          {
            id: 'forra',
            rubrik: t('forra'),
            tal: true,
            varde: (r) => r.forra?.ore,
            visa: (r) => (r.forra ? <Krona ore={r.forra.ore} /> : t('ingen')),
          },
          {
            id: 'kommande',
            rubrik: t('kommande'),
            varde: (r) => r.kommande[0]?.fran,
            visa: (r) => (r.kommande[0] ? <Step steg={r.kommande[0]} /> : t('ingen')),
          },
          { id: 'historik', rubrik: t('historik'), varde: (r) => r.historik.length, visa: (r) => <History rad={r} /> },
        ]}
      />
    </Section>
  )
}
