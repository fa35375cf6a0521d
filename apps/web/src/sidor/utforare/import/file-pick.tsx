import { felFrom } from '@valfri/ui/fel'
import { Ikon } from '@valfri/ui/ikon'
import { ErrorState } from '@valfri/ui/states'
import { useState } from 'react'
import { refuseFile } from './chosen-file.ts'
import type { ImportT } from './import-types.ts'

/** Chooses or drops one file, says what is wrong with it, and shows that it is being tried. */
export function FilePick({ t, onFil }: { t: ImportT; onFil: (fil: File) => Promise<void> }) {
  const [pagar, setPagar] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [over, setOver] = useState(false)

  const start = async (fil: File | undefined) => {
    if (!fil || pagar) return
    const nekad = refuseFile(fil)
    setError(nekad ? { data: { fel: { kod: nekad, text: t(nekad, { namn: fil.name }) } } } : null)
    if (nekad) return
    setPagar(t('laser', { namn: fil.name }))
    try {
      await onFil(fil)
    } catch (orsak) {
      setError({ data: { fel: felFrom(orsak) } })
    } finally {
      setPagar(null)
    }
  }

  return (
    <div className="vf-falt vf-uppladdning">
      <span id="import-fil-namn" className="ds-label">
        {t('valjRubrik')}
      </span>
      <div id="import-fil-hjalp" className="vf-falt-hjalp">
        {t('valjHjalp')}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra for pointers; the input inside is the way for everyone */}
      <div
        className="vf-slapp"
        data-over={over || undefined}
        onDragOver={(e) => {
          e.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(e) => {
          e.preventDefault()
          setOver(false)
          void start(e.dataTransfer.files[0])
        }}
      >
        <Ikon namn="fil" />
        <span>{t('dra')}</span>
        <label id="import-fil-knapp" htmlFor="import-fil" className="ds-button" data-variant="primary">
          {t('valjFil')}
        </label>
        <input
          id="import-fil"
          type="file"
          className="ds-sr-only"
          aria-labelledby="import-fil-namn import-fil-knapp"
          aria-describedby="import-fil-hjalp"
          accept=".csv,.txt,.tsv,.xlsx,text/csv"
          onChange={(e) => {
            void start(e.target.files?.[0])
            e.target.value = ''
          }}
        />
      </div>
      <div aria-live="polite" className="vf-forlopp">
        {pagar && (
          <>
            <span>{pagar}</span>
            <progress aria-label={pagar} />
          </>
        )}
      </div>
      {error !== null && <ErrorState error={error} />}
    </div>
  )
}
