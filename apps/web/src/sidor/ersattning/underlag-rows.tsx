import { useNavigate } from '@tanstack/react-router'
import { formatKronor, formatManad } from '@valfri/ui/format'
import { Ikon } from '@valfri/ui/ikon'
import { Krona } from '@valfri/ui/krona'
import { Fragment } from 'react'
import { RowExplanation } from './row-explanation.tsx'
import type { Underlag, UnderlagTexter } from './underlag-page.tsx'

type Rad = Underlag['rader'][number]

const ENHET = {
  minut: 'enhet_minut',
  portion: 'enhet_portion',
  'extra-portion': 'enhet_extraPortion',
  leverans: 'enhet_leverans',
  besok: 'enhet_besok',
  tillfalle: 'enhet_tillfalle',
  samtal: 'enhet_samtal',
  dag: 'enhet_dag',
  dygn: 'enhet_dygn',
  manad: 'enhet_manad',
  'paborjad-vecka': 'enhet_paborjadVecka',
  procent: 'enhet_procent',
  avrundning: 'enhet_avrundning',
} as const

/** The rows with their amounts; the amount is the button that opens the row, and the open row stands in the address. */
export function UnderlagRows({
  t,
  underlag,
  oppen,
}: {
  t: UnderlagTexter
  underlag: Underlag
  oppen: string | undefined
}) {
  return (
    <div className="vf-tabell-ram">
      <table className="vf-tabell-tabell vf-radtabell">
        <caption className="ds-sr-only">{t('rader')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('brukare')}</th>
            <th scope="col">{t('text')}</th>
            <th scope="col" data-tal>
              {t('mangd')}
            </th>
            <th scope="col" data-tal>
              {t('apris')}
            </th>
            <th scope="col" data-tal>
              {t('belopp')}
            </th>
          </tr>
        </thead>
        <tbody>
          {underlag.rader.map((rad) => (
            <Fragment key={rad.id}>
              <UnderlagRow t={t} rad={rad} oppen={rad.id === oppen} />
              {rad.id === oppen && (
                <tr className="vf-radtabell-oppen" id={`rad-${rad.id}`}>
                  <td colSpan={5}>
                    <RowExplanation t={t} id={rad.id} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function UnderlagRow({ t, rad, oppen }: { t: UnderlagTexter; rad: Rad; oppen: boolean }) {
  const navigate = useNavigate()
  const toggle = () =>
    void navigate({
      to: '.',
      search: (f) => ({ ...f, rad: oppen ? undefined : rad.id }),
      replace: true,
      resetScroll: false,
    })
  return (
    <tr data-oppen={oppen || undefined}>
      <th scope="row" data-rubrik={t('brukare')}>
        {rad.kod ?? t('ingenBrukare')}
      </th>
      <td data-rubrik={t('text')}>
        {rad.text}
        {rad.avserManad && <span className="vf-svag"> {t('avser', { manad: formatManad(rad.avserManad) })}</span>}
      </td>
      <td data-tal data-rubrik={t('mangd')}>
        {quantity(rad)} {t(ENHET[rad.enhet as keyof typeof ENHET] ?? 'enhet_tillfalle')}
      </td>
      <td data-tal data-rubrik={t('apris')}>
        {t(rad.enhet === 'minut' ? 'perTimme' : 'perStyck', { pris: formatKronor(rad.aprisOre) })}
      </td>
      <td data-tal data-rubrik={t('belopp')}>
        <button type="button" className="vf-beloppsknapp" aria-expanded={oppen} onClick={toggle}>
          <Krona ore={rad.beloppOre} />
          <span className="ds-sr-only">, {t('visaForklaring')}</span>
          <Ikon namn={oppen ? 'upp' : 'ner'} />
        </button>
      </td>
    </tr>
  )
}

function quantity(rad: Rad): string {
  const antal = rad.antal.replace('-', '\u2212')
  return rad.faktor === '1' ? antal : `${antal} × ${rad.faktor}`
}
