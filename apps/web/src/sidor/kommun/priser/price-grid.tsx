import { Button } from '@valfri/ui/button'
import { formatKronor, parseKronor } from '@valfri/ui/format'
import { Krona } from '@valfri/ui/krona'
import { roll } from '@valfri/ui/tabellroller'
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserTexter } from '../../../texter/kommun/priser.ts'
import { priserForslagTexter } from '../../../texter/kommun/priser-forslag.ts'
import { type GridRad, isOlaslig, parseTsv, pasteKolumn, pasteLista } from './grid-rader.ts'
import { enhetText } from './typer.ts'

export interface PriceGridProps {
  rader: readonly GridRad[]
  onRader: (rader: GridRad[]) => void
  onKalkyl: (rad: GridRad) => void
  /** What the server said of a row, by its key. */
  fel: Readonly<Record<string, string>>
}

/** Prices to write, as in a sheet: arrows and Enter move, a pasted block lands where it belongs. */
export function PriceGrid({ rader, onRader, onKalkyl, fel }: PriceGridProps) {
  const ref = useRef<HTMLDivElement>(null)
  const change = (nyckel: string, nytt: Partial<GridRad>) =>
    onRader(rader.map((r) => (r.nyckel === nyckel ? { ...r, ...nytt } : r)))
  const move = (e: KeyboardEvent<HTMLInputElement>) => {
    const steg = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[e.key]
    if (!steg) return
    e.preventDefault()
    const rutor = [...(ref.current?.querySelectorAll<HTMLInputElement>('input[data-ruta]') ?? [])]
    const nasta = rutor[rutor.indexOf(e.currentTarget) + steg]
    nasta?.focus()
    nasta?.select()
  }
  const paste = (e: ClipboardEvent<HTMLInputElement>, nyckel: string) => {
    const block = parseTsv(e.clipboardData.getData('text/plain'))
    const [forsta = []] = block
    if (block.length === 1 && forsta.length === 1) return
    e.preventDefault()
    const fran = rader.findIndex((r) => r.nyckel === nyckel)
    onRader(
      forsta.length > 1
        ? pasteLista(rader, block).rader
        : pasteKolumn(
            rader,
            fran,
            block.map((b) => b[0] ?? ''),
          ),
    )
  }
  const parametrar = [...new Set(rader.map((r) => r.parameter))]
  return (
    <div ref={ref} className="vf-stapel">
      {parametrar.map((p) => (
        <GridTable
          key={p}
          rader={rader.filter((r) => r.parameter === p)}
          fel={fel}
          onChange={change}
          onKalkyl={onKalkyl}
          onMove={move}
          onPaste={paste}
        />
      ))}
    </div>
  )
}

interface GridTableProps {
  rader: readonly GridRad[]
  fel: Readonly<Record<string, string>>
  onChange: (nyckel: string, nytt: Partial<GridRad>) => void
  onKalkyl: (rad: GridRad) => void
  onMove: (e: KeyboardEvent<HTMLInputElement>) => void
  onPaste: (e: ClipboardEvent<HTMLInputElement>, nyckel: string) => void
}

function GridTable({ rader, fel, onChange, onKalkyl, onMove, onPaste }: GridTableProps) {
  const t = useTexter(priserForslagTexter)
  const enhet = useTexter(priserTexter)
  const [forsta] = rader
  if (!forsta) return null
  return (
    <section className="vf-avsnitt" aria-label={forsta.grupp}>
      <h2>{forsta.grupp}</h2>
      <p className="vf-svag">{t('krPer', { enhet: enhetText(enhet, forsta.enhet) })}</p>
      <div className="vf-tabell-ram">
        <table className="vf-tabell-tabell" {...roll.table}>
          <caption className="ds-sr-only">{forsta.grupp}</caption>
          <thead {...roll.grupp}>
            <tr {...roll.rad}>
              {(['k_rad', 'k_nu', 'k_nytt', 'k_skillnad', 'k_mer'] as const).map((k) => (
                <th
                  key={k}
                  scope="col"
                  {...roll.kolumnrubrik}
                  data-tal={k === 'k_nu' || k === 'k_skillnad' || undefined}
                >
                  {t(k)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...roll.grupp}>
            {rader.map((r) => (
              <GridRow
                key={r.nyckel}
                rad={r}
                fel={fel[r.nyckel]}
                onChange={onChange}
                onKalkyl={onKalkyl}
                onMove={onMove}
                onPaste={onPaste}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type GridRowProps = Omit<GridTableProps, 'rader' | 'fel'> & { rad: GridRad; fel?: string }

function GridRow({ rad: r, fel, onChange, onKalkyl, onMove, onPaste }: GridRowProps) {
  const t = useTexter(priserForslagTexter)
  const olaslig = isOlaslig(r.text)
  const text = olaslig ? t('prisFel') : fel
  const id = `pris-${r.nyckel.replace(/[^\w-]/g, '_')}`
  const tidy = () => {
    const ore = parseKronor(r.text)
    if (ore !== null) onChange(r.nyckel, { text: formatKronor(ore) })
  }
  return (
    <tr {...roll.rad}>
      <th scope="row" {...roll.radrubrik}>
        {r.namn}
      </th>
      <td {...roll.cell} data-rubrik={t('k_nu')} data-tal>
        {r.nu !== null && <Krona ore={r.nu} />}
        {r.nu === null && (r.saknas && !r.text ? <span className="vf-saknas">{t('saknas')}</span> : t('ingen'))}
      </td>
      <td {...roll.cell} data-rubrik={t('k_nytt')}>
        <input
          id={id}
          data-ruta
          className="ds-input vf-ruta"
          inputMode="decimal"
          autoComplete="off"
          aria-label={`${r.grupp}: ${r.namn}`}
          aria-invalid={text ? true : undefined}
          aria-describedby={text ? `${id}-fel` : undefined}
          value={r.text}
          onChange={(e) => onChange(r.nyckel, { text: e.target.value })}
          onBlur={tidy}
          onKeyDown={onMove}
          onPaste={(e) => onPaste(e, r.nyckel)}
        />
        {text && (
          <p id={`${id}-fel`} className="vf-falt-fel">
            {text}
          </p>
        )}
        {r.segment.regi && <Motivation rad={r} onChange={onChange} />}
      </td>
      <td {...roll.cell} data-rubrik={t('k_skillnad')} data-tal>
        <Difference fore={r.nu} efter={parseKronor(r.text)} />
      </td>
      <td {...roll.cell} data-rubrik={t('k_mer')}>
        <Button variant="tertiary" onClick={() => onKalkyl(r)}>
          <span aria-hidden="true">
            {t('kalkyl')}
            {r.kalkyl.length > 0 && ` (${r.kalkyl.length})`}
          </span>
          <span className="ds-sr-only">{t('kalkylFor', { rad: `${r.grupp}: ${r.namn}` })}</span>
        </Button>
      </td>
    </tr>
  )
}

function Motivation({ rad, onChange }: { rad: GridRad; onChange: GridTableProps['onChange'] }) {
  const t = useTexter(priserForslagTexter)
  return (
    <label className="vf-falt">
      <span className="ds-label">{t('motivering', { rad: rad.namn })}</span>
      <span className="vf-falt-hjalp">{t('motiveringHjalp')}</span>
      <textarea
        className="ds-input"
        rows={3}
        value={rad.motivering}
        onChange={(e) => onChange(rad.nyckel, { motivering: e.target.value })}
      />
    </label>
  )
}

/** How much a price changes, in kronor and in percent. */
export function Difference({ fore, efter }: { fore: number | null; efter: number | null }) {
  if (fore === null || efter === null) return <>–</>
  const procent = fore === 0 ? null : Math.round(((efter - fore) * 10_000) / fore) / 100
  const tecken = efter > fore ? '+' : ''
  return (
    <span className="vf-krona">
      {tecken}
      {formatKronor(efter - fore)}
      {procent !== null && ` (${tecken}${procent.toLocaleString('sv-SE')} %)`}
    </span>
  )
}
