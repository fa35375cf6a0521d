import { useId } from 'react'
import { textI } from '../../../i18n/text-i.ts'
import { useSprak, useTexter } from '../../../i18n/use-texter.ts'
import { jamforTexter } from '../../../texter/publik/jamfor.ts'
import type { JamforSok } from './sok.ts'
import type { Jamforelse, Utforare } from './uppgift.tsx'

/** Which utförare the filters of the address leave, in the order it asks for. */
export function choose(alla: readonly Utforare[], sok: JamforSok): readonly Utforare[] {
  const kvar = alla.filter(({ uppgifter: f }) => {
    if (sok.del && !f.delar.varde?.includes(sok.del)) return false
    if (sok.sprak && !f.sprak.varde?.includes(sok.sprak)) return false
    if (sok.inriktning && !f.inriktning.varde?.includes(sok.inriktning)) return false
    if (sok.plats && !hasRoomNow(f, sok.del)) return false
    return true
  })
  return sok.ordning === 'namn' ? kvar.toSorted((a, b) => a.namn.localeCompare(b.namn, 'sv')) : kvar
}

/** Takes new brukare, and has room for the del that is asked for, or for any. */
function hasRoomNow(f: Utforare['uppgifter'], del: string | undefined): boolean {
  if (f['tar-emot'].varde?.svar === 'nej') return false
  const plats = f.plats.varde
  if (!plats) return true
  return del ? plats[del] !== false : Object.values(plats).some(Boolean)
}

const unika = (listor: readonly (readonly string[] | null)[]) =>
  [...new Set(listor.flatMap((l) => l ?? []))].toSorted((a, b) => a.localeCompare(b, 'sv'))

interface FiltersProps {
  data: Jamforelse
  sok: JamforSok
  onSok: (sok: Partial<JamforSok>) => void
}

/** Filters and order. None of them ranks; the order is random unless one asks for names. */
export function Filters({ data, sok, onSok }: FiltersProps) {
  const t = useTexter(jamforTexter)
  const sprak = useSprak()
  const id = useId()
  const sprakval = unika(data.utforare.map((u) => u.uppgifter.sprak.varde))
  const inriktningar = unika(data.utforare.map((u) => u.uppgifter.inriktning.varde))
  const stor = (s: string) => s.charAt(0).toLocaleUpperCase('sv') + s.slice(1)
  return (
    <div className="vf-jamforfilter">
      <Choice
        namn={t('del')}
        alla={t('alla')}
        varde={sok.del}
        val={data.delar.map((d) => ({ varde: d.id, text: textI(d.namn, sprak) }))}
        onVarde={(del) => onSok({ del })}
      />
      {sprakval.length > 1 && (
        <Choice
          namn={t('sprak')}
          alla={t('allaSprak')}
          varde={sok.sprak}
          val={sprakval.map((s) => ({ varde: s, text: stor(s) }))}
          onVarde={(s) => onSok({ sprak: s })}
        />
      )}
      {inriktningar.length > 0 && (
        <Choice
          namn={t('inriktning')}
          alla={t('allaInriktningar')}
          varde={sok.inriktning}
          val={inriktningar.map((s) => ({ varde: s, text: stor(s) }))}
          onVarde={(inriktning) => onSok({ inriktning })}
        />
      )}
      <div className="vf-val">
        <input
          id={`${id}-plats`}
          type="checkbox"
          className="ds-input"
          checked={sok.plats === 'ja'}
          onChange={(e) => onSok({ plats: e.target.checked ? 'ja' : undefined })}
        />
        <label htmlFor={`${id}-plats`}>{t('harPlats')}</label>
      </div>
      <Choice
        namn={t('ordning')}
        alla={t('ordningSlump')}
        varde={sok.ordning}
        val={[{ varde: 'namn', text: t('ordningNamn') }]}
        onVarde={(o) => onSok({ ordning: o === 'namn' ? 'namn' : undefined })}
      />
    </div>
  )
}

interface ChoiceProps {
  namn: string
  /** What stands for no choice. */
  alla: string
  varde: string | undefined
  val: readonly { readonly varde: string; readonly text: string }[]
  onVarde: (varde: string | undefined) => void
}

function Choice({ namn, alla, varde, val, onVarde }: ChoiceProps) {
  const id = useId()
  return (
    <div className="vf-falt">
      <label className="ds-label" htmlFor={id}>
        {namn}
      </label>
      <select id={id} className="ds-input" value={varde ?? ''} onChange={(e) => onVarde(e.target.value || undefined)}>
        <option value="">{alla}</option>
        {val.map((v) => (
          <option key={v.varde} value={v.varde}>
            {v.text}
          </option>
        ))}
      </select>
    </div>
  )
}
