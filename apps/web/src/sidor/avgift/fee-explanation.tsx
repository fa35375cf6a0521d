import { formatDatum } from '@valfri/ui/format'
import { Krona } from '@valfri/ui/krona'
import { Section } from '@valfri/ui/section'
import { StatusTag } from '@valfri/ui/status-tag'
import { type T, useTexter } from '../../i18n/use-texter.ts'
import type sv from '../../texter/avgift/forklaring.sv.ts'
import { forklaringTexter } from '../../texter/avgift/forklaring.ts'
import type { RouterOutputs } from '../../trpc/client.ts'
import { SimpleTable } from '../simple-table.tsx'

type Avgift = RouterOutputs['avgift']['person']['avgift']
type Forklaring = Pick<Avgift, 'poster' | 'steg'>
type Steg = Forklaring['steg'][number]
type Texter = T<keyof typeof sv>

type Beslut = Steg['beslut']
const beslutText = (t: Texter, b: Beslut): string =>
  b
    ? t('beslut', { datum: formatDatum(b.datum, 'kort'), paragraf: b.paragraf ?? '', diarienummer: b.diarienummer })
    : ''

/** Why a fee is what it is: each post with its price and decision, and each limit with the one that decided. */
export function FeeExplanation({ avgift, niva = 2 }: { avgift: Forklaring; niva?: 2 | 3 }) {
  const t = useTexter(forklaringTexter)
  return (
    <>
      {avgift.poster.length > 0 && (
        <Section rubrik={t('poster')} niva={niva}>
          <SimpleTable
            caption={t('poster')}
            rader={avgift.poster}
            radId={(r) => `${r.namn} ${r.text}`}
            kolumner={[
              {
                id: 'vad',
                rubrik: t('vad'),
                radrubrik: true,
                varde: (r) => (r.inomMaxtaxa ? r.namn : `${r.namn}, ${t('utanfor')}`),
              },
              { id: 'raknat', rubrik: t('raknat'), varde: (r) => r.text },
              {
                id: 'galler',
                rubrik: t('galler'),
                varde: (r) => r.fran,
                visa: (r) => (
                  <div>
                    {formatDatum(r.fran, 'kort')}
                    <span className="vf-vecka-datum">{beslutText(t, r.beslut)}</span>
                  </div>
                ),
              },
              { id: 'belopp', rubrik: t('belopp'), tal: true, varde: (r) => r.ore, visa: (r) => <Krona ore={r.ore} /> },
            ]}
          />
        </Section>
      )}
      <Section rubrik={t('steg')} niva={niva}>
        <ol className="vf-avgiftssteg">
          {avgift.steg.map((s) => (
            <Step key={s.id} t={t} steg={s} />
          ))}
        </ol>
      </Section>
    </>
  )
}

function Step({ t, steg }: { t: Texter; steg: Steg }) {
  return (
    <li data-avgor={steg.avgor || undefined} data-slag={steg.id}>
      <div>
        <p>
          {steg.text} {steg.avgor && <StatusTag ton="info">{t('avgor')}</StatusTag>}
        </p>
        {steg.kalla && <p className="vf-svag">{t('kalla', { kalla: steg.kalla })}</p>}
        {steg.beslut && <p className="vf-svag">{beslutText(t, steg.beslut)}</p>}
        {!steg.bekraftad && <StatusTag ton="vantar">{t('obekraftad')}</StatusTag>}
      </div>
      <p className="vf-avgiftssteg-belopp">{steg.ore === null ? t('ingetBelopp') : <Krona ore={steg.ore} />}</p>
    </li>
  )
}
