import { Button } from '@valfri/ui/button'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { formatDatum, formatKronor, formatManad } from '@valfri/ui/format'
import { Krona } from '@valfri/ui/krona'
import { Section } from '@valfri/ui/section'
import { EmptyState } from '@valfri/ui/states'
import { SimpleTable } from '../../simple-table.tsx'
import { type Sarkostnad, type Sarkostnader, type SarkostnadTexter, sourceText } from './typer.ts'

interface CostListProps {
  t: SarkostnadTexter
  data: Sarkostnader
  /** Missing where who looks may not correct. */
  onKorrigera?: (post: Sarkostnad) => void
}

/** A year's lines with what each stands at, how it came there, and their sum. */
export function CostList({ t, data, onKorrigera }: CostListProps) {
  const { ar } = data
  const summa = data.poster.reduce((n, p) => n + p.staendeOre, 0)
  if (data.poster.length === 0)
    return (
      <EmptyState rubrik={t('arTomt', { ar: String(ar) })}>
        <p>{t(onKorrigera ? 'arTomtText' : 'arTomtLasare')}</p>
      </EmptyState>
    )
  const kolumner = columns(t)
  return (
    <Section
      rubrik={t('arRubrik', { ar: String(ar) })}
      ingress={<p>{t('arSumma', { ar: String(ar), summa: formatKronor(summa) })}</p>}
      handling={<a href={`/export/sarkostnader/${data.kommunId}_${data.tjanst.id}_${ar}.csv`}>{t('csv')}</a>}
    >
      <SimpleTable
        caption={t('arRubrik', { ar: String(ar) })}
        rader={data.poster}
        radId={(p) => p.id}
        kolumner={onKorrigera ? [...kolumner, actionColumn(t, onKorrigera)] : kolumner}
      />
    </Section>
  )
}

function columns(t: SarkostnadTexter): readonly Kolumn<Sarkostnad>[] {
  return [
    { id: 'text', rubrik: t('text'), radrubrik: true, varde: (p) => p.text },
    { id: 'manad', rubrik: t('manad'), varde: (p) => p.manad, visa: (p) => formatManad(p.manad) },
    { id: 'slag', rubrik: t('slag'), varde: (p) => p.slag },
    { id: 'egenregi', rubrik: t('egenregi'), varde: (p) => p.utforare },
    {
      id: 'belopp',
      rubrik: t('belopp'),
      tal: true,
      varde: (p) => p.staendeOre,
      visa: (p) => <Krona ore={p.staendeOre} />,
    },
    { id: 'kalla', rubrik: t('kalla'), varde: (p) => sourceText(t, p) },
    { id: 'postad', rubrik: t('postad'), varde: (p) => p.skapad, visa: (p) => <History t={t} post={p} /> },
  ]
}

function actionColumn(t: SarkostnadTexter, onKorrigera: (post: Sarkostnad) => void): Kolumn<Sarkostnad> {
  return {
    id: 'atgard',
    rubrik: t('atgard'),
    varde: () => null,
    visa: (p) =>
      p.egen ? (
        <Button
          variant="tertiary"
          onClick={() => onKorrigera(p)}
          aria-label={t('korrigeraNamn', { text: p.text, manad: formatManad(p.manad) })}
        >
          {t('korrigera')}
        </Button>
      ) : (
        t('annanNamnd')
      ),
  }
}

const who = (t: SarkostnadTexter, rad: { readonly skapad: string; readonly av: string | null }) => {
  const dag = formatDatum(rad.skapad.slice(0, 10), 'kort')
  return rad.av ? t('av', { dag, namn: rad.av }) : t('avOkand', { dag })
}

/** When and by whom, and each korrigering since. */
function History({ t, post }: { t: SarkostnadTexter; post: Sarkostnad }) {
  if (post.korrigeringar.length === 0) return <>{who(t, post)}</>
  return (
    <div>
      {who(t, post)}. {t('ursprungligen', { belopp: formatKronor(post.ore) })}
      <ul>
        {post.korrigeringar.map((k) => (
          <li key={k.id}>
            {t('korrigerad', {
              dag: who(t, k),
              belopp: `${k.ore > 0 ? '+' : ''}${formatKronor(k.ore)}`,
              skal: k.skal ?? '',
              kalla: sourceText(t, k),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}
