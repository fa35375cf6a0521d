import type { Filstart, ImportT, Karta } from './import-types.ts'

interface MapProps {
  t: ImportT
  start: Filstart
  karta: Karta
  onKarta: (karta: Karta) => void
  kartval: { readonly delar: readonly Val[]; readonly typer: readonly Val[] } | undefined
}
interface Val {
  readonly id: string
  readonly namn: string
}

/** Which column is what, how dates and lengths are written, and what the time system's own words mean. */
export function ColumnMap({ t, start, karta, onKarta, kartval }: MapProps) {
  const setKolumn = (falt: string, rubrik: string) => {
    const { [falt as keyof Karta['kolumner']]: _, ...kvar } = karta.kolumner
    onKarta({ ...karta, kolumner: rubrik ? { ...kvar, [falt]: rubrik } : kvar })
  }
  const rubriker = [...new Set(start.rubriker)].map((r) => ({ id: r, namn: r }))
  return (
    <div className="vf-karta">
      {start.falt.map((f) => (
        <Choice
          key={f.id}
          id={`karta-${f.id}`}
          etikett={f.namn}
          tomt={t('ingenKolumn')}
          varde={karta.kolumner[f.id] ?? ''}
          val={rubriker}
          onVal={(r) => setKolumn(f.id, r)}
        />
      ))}
      <Choice
        id="karta-datumformat"
        etikett={t('datumformat')}
        varde={karta.datumformat}
        val={[
          { id: 'ar-manad-dag', namn: t('datum_ar_manad_dag') },
          { id: 'dag-manad-ar', namn: t('datum_dag_manad_ar') },
          { id: 'manad-dag-ar', namn: t('datum_manad_dag_ar') },
        ]}
        onVal={(v) => onKarta({ ...karta, datumformat: v as Karta['datumformat'] })}
      />
      {karta.kolumner.minuter && (
        <Choice
          id="karta-langd"
          etikett={t('langd')}
          varde={karta.langd}
          val={[
            { id: 'minuter', namn: t('langd_minuter') },
            { id: 'timmar', namn: t('langd_timmar') },
            { id: 'klocka', namn: t('langd_klocka') },
          ]}
          onVal={(v) => onKarta({ ...karta, langd: v as Karta['langd'] })}
        />
      )}
      {!karta.kolumner.del && (
        <Choice
          id="karta-fast-del"
          etikett={t('fastDel')}
          tomt={t('fastIngen')}
          varde={karta.fast.del ?? ''}
          val={kartval?.delar ?? []}
          onVal={(v) => onKarta({ ...karta, fast: { ...karta.fast, del: v || undefined } })}
        />
      )}
      {!karta.kolumner.typ && (
        <Choice
          id="karta-fast-typ"
          etikett={t('fastTyp')}
          tomt={t('fastIngen')}
          varde={karta.fast.typ ?? ''}
          val={kartval?.typer ?? []}
          onVal={(v) => onKarta({ ...karta, fast: { ...karta.fast, typ: v || undefined } })}
        />
      )}
      <Words {...{ t, start, karta, onKarta, kartval }} />
    </div>
  )
}

/** Words of the file that are none of ours, each with what it means. */
function Words({ t, start, karta, onKarta, kartval }: MapProps) {
  const own = (val: readonly Val[] | undefined) =>
    new Set((val ?? []).flatMap((v) => [v.id.toLowerCase(), v.namn.toLowerCase()]))
  const words = (falt: 'del' | 'typ', val: readonly Val[] | undefined) => {
    const i = karta.kolumner[falt] === undefined ? -1 : start.rubriker.indexOf(karta.kolumner[falt])
    const egna = own(val)
    const sedda = i < 0 ? [] : start.rader.map((rad) => rad[i]?.trim() ?? '')
    const sparade = Object.keys(falt === 'del' ? karta.delar : karta.typer)
    return [...new Set([...sedda, ...(i < 0 ? [] : sparade)])].filter((ord) => ord && !egna.has(ord.toLowerCase()))
  }
  const set = (falt: 'delar' | 'typer', ord: string, vart: string) => {
    const { [ord]: _, ...kvar } = karta[falt]
    onKarta({ ...karta, [falt]: vart ? { ...kvar, [ord]: vart } : kvar })
  }
  const delar = words('del', kartval?.delar)
  const typer = words('typ', kartval?.typer)
  if (delar.length + typer.length === 0) return null
  return (
    <fieldset className="vf-karta-ord">
      <legend>{t('orden')}</legend>
      <p className="vf-svag">{t('ordenHjalp')}</p>
      {delar.map((ord) => (
        <Choice
          key={`del-${ord}`}
          id={`karta-del-${ord}`}
          etikett={t('ordDel', { ord })}
          tomt={t('somDetStar')}
          varde={karta.delar[ord] ?? ''}
          val={kartval?.delar ?? []}
          onVal={(v) => set('delar', ord, v)}
        />
      ))}
      {typer.map((ord) => (
        <Choice
          key={`typ-${ord}`}
          id={`karta-typ-${ord}`}
          etikett={t('ordTyp', { ord })}
          tomt={t('somDetStar')}
          varde={karta.typer[ord] ?? ''}
          val={kartval?.typer ?? []}
          onVal={(v) => set('typer', ord, v)}
        />
      ))}
    </fieldset>
  )
}

interface ChoiceProps {
  id: string
  etikett: string
  varde: string
  val: readonly Val[]
  /** What no choice is called; without it one must be chosen. */
  tomt?: string
  onVal: (varde: string) => void
}

function Choice({ id, etikett, varde, val, tomt, onVal }: ChoiceProps) {
  return (
    <div className="vf-falt">
      <label htmlFor={id} className="ds-label">
        {etikett}
      </label>
      <select id={id} className="ds-input" value={varde} onChange={(e) => onVal(e.target.value)}>
        {tomt !== undefined && <option value="">{tomt}</option>}
        {val.map((v) => (
          <option key={v.id} value={v.id}>
            {v.namn}
          </option>
        ))}
      </select>
    </div>
  )
}
