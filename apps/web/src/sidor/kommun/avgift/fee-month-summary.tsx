import { Link } from '@tanstack/react-router'
import { formatAntal, formatKronor, formatTidpunkt } from '@valfri/ui/format'
import { KeyValueList } from '@valfri/ui/key-value'
import { Krona } from '@valfri/ui/krona'
import { Card, Section, Stack } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import type { FeeMonth, FeeMonthProps } from './fee-month-actions.tsx'

/** A month's sum, what stops it and what is worth a second look. */
export function FeeMonthSummary({ t, korning }: FeeMonthProps) {
  const { last } = korning
  return (
    <Stack>
      <Card>
        <p className="vf-storsumma">
          <span>{t('summa')}</span> <Krona ore={korning.summaOre ?? 0} />
        </p>
        <KeyValueList
          uppgifter={[
            { namn: t('personer'), varde: formatAntal(korning.antalPersoner ?? 0) },
            ...(last
              ? [
                  {
                    namn: t('status_last'),
                    varde: t('lastAv', { nar: formatTidpunkt(last.tid, 'kort'), namn: last.av }),
                  },
                ]
              : []),
          ]}
        />
        {korning.resultatSha256 && (
          <details className="vf-svag">
            <summary>{t('fingeravtryck')}</summary>
            <code>{korning.resultatSha256}</code>
          </details>
        )}
      </Card>
      {!last && !korning.ersattningLast && (
        <Notice ton="vantar">
          <p>{t('vantarErsattning')}</p>
        </Notice>
      )}
      {korning.obekraftade.length > 0 && (
        <Notice ton="vantar" rubrik={t('obekraftadRubrik')}>
          {[...new Set(korning.obekraftade)].map((kalla) => (
            <p key={kalla}>{kalla}</p>
          ))}
        </Notice>
      )}
      <Problems t={t} korning={korning} />
      {!last && <Remarks t={t} korning={korning} />}
    </Stack>
  )
}

function Problems({ t, korning }: FeeMonthProps) {
  if (korning.problemlista.length === 0) return null
  const taxa = korning.problemlista.some((p) => p.kod === 'taxa-saknas')
  return (
    <Section
      rubrik={t('stoppRubrik')}
      ingress={<p>{t('stoppText')}</p>}
      handling={taxa && <Link to="/kommun/avgift/taxa">{t('tillTaxan')}</Link>}
    >
      <ul className="vf-anmarkningar">
        {korning.problemlista.map((p) => (
          <li key={`${p.personId} ${p.manad} ${p.kod}`}>
            <StatusTag ton="fel">{p.personkod}</StatusTag>
            <p>
              {p.text}{' '}
              <Link to="/kommun/avgift/personer/$id" params={{ id: p.personId }}>
                {t('oppnaPerson', { kod: p.personkod })}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const NYCKEL = {
  'utan-beslut': 'anm_utanBeslut',
  'stor-andring': 'anm_storAndring',
  'vantande-tid': 'anm_vantandeTid',
  noll: 'anm_noll',
} as const

/** The first of many are enough to see what kind of thing it is. */
const VISAS = 12

function Remarks({ t, korning }: { t: FeeMonthProps['t']; korning: FeeMonth }) {
  if (korning.anmarkningar.length === 0)
    return (
      <Notice ton="klart">
        <p>{t('ingetAttKontrollera')}</p>
      </Notice>
    )
  return (
    <Section rubrik={t('kontrollera')}>
      <ul className="vf-avgiftslista">
        {korning.anmarkningar.slice(0, VISAS).map((a) => (
          <li key={`${a.slag} ${a.personId}`}>
            <Link to="/kommun/avgift/person/$id" params={{ id: a.avgiftId }}>
              {t(NYCKEL[a.slag], { kod: a.kod, antal: a.tal, belopp: formatKronor(a.tal) })}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
