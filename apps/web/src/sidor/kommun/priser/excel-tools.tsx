import { Button } from '@valfri/ui/button'
import { Actions, Section } from '@valfri/ui/section'
import { useToast } from '@valfri/ui/toast'
import { useId, useState } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserForslagTexter } from '../../../texter/kommun/priser-forslag.ts'
import { readTabell, saveCsv, saveXlsx, toTabell } from './excel.ts'
import { type GridRad, pasteLista } from './grid-rader.ts'

interface ExcelToolsProps {
  namn: string
  rader: readonly GridRad[]
  onRader: (rader: GridRad[]) => void
}

/** The list out to Excel and back. Reading a file changes only what is typed; nothing is decided by it. */
export function ExcelTools({ namn, rader, onRader }: ExcelToolsProps) {
  const t = useTexter(priserForslagTexter)
  const toast = useToast()
  const id = useId()
  const [fel, setFel] = useState(false)
  const read = async (fil: File | undefined) => {
    if (!fil) return
    try {
      const svar = pasteLista(rader, await readTabell(fil))
      setFel(false)
      onRader(svar.rader)
      toast(t('importKlar', { antal: svar.antal, ovriga: svar.ovriga }))
    } catch {
      // Whatever the file was, the person gets the same way on; what is typed is untouched.
      setFel(true)
    }
  }
  return (
    <Section rubrik={t('excel')}>
      <Actions>
        <Button onClick={() => void saveXlsx(toTabell(rader), namn)}>{t('exportXlsx')}</Button>
        <Button onClick={() => saveCsv(toTabell(rader), namn)}>{t('exportCsv')}</Button>
      </Actions>
      <div className="vf-falt">
        <label className="ds-label" htmlFor={id}>
          {t('importFil')}
        </label>
        <p id={`${id}-hjalp`} className="vf-falt-hjalp">
          {t('importHjalp')}
        </p>
        <input
          id={id}
          type="file"
          accept=".xlsx,.csv"
          aria-describedby={`${id}-hjalp`}
          onChange={(e) => {
            void read(e.target.files?.[0])
            e.target.value = ''
          }}
        />
        {fel && (
          <p className="vf-falt-fel" role="alert">
            {t('importFel')}
          </p>
        )}
      </div>
    </Section>
  )
}
