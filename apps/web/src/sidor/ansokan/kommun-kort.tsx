import { CheckboxField, CheckboxGroup } from '@valfri/ui/choice-fields'
import { faltId } from '@valfri/ui/field'
import { DateField } from '@valfri/ui/special-fields'
import { StatusTag } from '@valfri/ui/status-tag'
import { TextField } from '@valfri/ui/text-field'
import { useEffect, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { ansokanTexter } from '../../texter/utforare/ansokan.ts'
import type { Enhet } from './enhet-list.tsx'
import type { Part } from './typer.ts'
import type { KommunForm, UtkastForm } from './utkast-form.ts'

interface KommunKortProps {
  part: Part
  oppna: readonly Part[]
  /** The firm's units, of which some or all work here. */
  enheter: readonly Enhet[]
}

/** One kommun: a tick that opens its choices, or the reason why there is nothing to choose. */
export function KommunKort({ part, oppna, enheter }: KommunKortProps) {
  const t = useTexter(ansokanTexter)
  const bas = `val.${part.kommunId}` as const
  const val = useWatch<UtkastForm>({ name: bas }) as KommunForm | undefined
  const { oppen } = part
  useForifyllning(part, oppna, val?.vald ?? false)
  if (!oppen) {
    return (
      <section
        className="vf-kommunval"
        data-stangd
        aria-label={part.kommunNamn}
        id={faltId(`${bas}.vald`)}
        tabIndex={-1}
      >
        <div className="vf-kommunval-huvud">
          <h2>{part.kommunNamn}</h2>
          <StatusTag ton="neutral">{t('inteOppen')}</StatusTag>
        </div>
        <p>{part.stangd}</p>
      </section>
    )
  }
  return (
    <section className="vf-kommunval" data-vald={val?.vald || undefined} aria-labelledby={`${faltId(bas)}-rubrik`}>
      <div className="vf-kommunval-huvud">
        <h2 id={`${faltId(bas)}-rubrik`}>{part.kommunNamn}</h2>
        <span className="vf-svag">
          {part.namndNamn} · {t('version', { nr: oppen.versionNr })}
        </span>
      </div>
      <CheckboxField name={`${bas}.vald`} label={t('sokHar', { kommun: part.kommunNamn })} />
      {val?.vald && <KommunFalt part={part} val={val} enheter={enheter} />}
    </section>
  )
}

interface KommunFaltProps {
  part: Part
  val: KommunForm
  enheter: readonly Enhet[]
}

function KommunFalt({ part, val, enheter }: KommunFaltProps) {
  const t = useTexter(ansokanTexter)
  const bas = `val.${part.kommunId}` as const
  const { oppen, kommunNamn: kommun } = part
  if (!oppen) return null
  return (
    <div className="vf-kommunval-falt">
      <div className="vf-kommunval-spalt">
        <CheckboxGroup
          name={`${bas}.delar`}
          label={t('delar', { kommun })}
          alternativ={oppen.delar.map((d) => ({ varde: d.id, text: d.namn }))}
        />
        {oppen.tarAlla ? <p>{t('tarAlla', { kommun })}</p> : <KapacitetFalt part={part} val={val} />}
      </div>
      <div className="vf-kommunval-spalt">
        {oppen.omraden.length > 0 && <OmradeVal part={part} antal={val.omraden.length} />}
        {enheter.length > 1 && (
          <CheckboxGroup
            name={`${bas}.enheter`}
            label={t('vilkaEnheter', { kommun })}
            hjalp={t('vilkaEnheterHjalp')}
            alternativ={enheter.map((e) => ({ varde: e.id, text: e.namn }))}
            frivillig
          />
        )}
        <DateField name={`${bas}.start`} label={t('start')} hjalp={t('startHjalp')} frivillig />
        {oppen.ersattning && (
          <details className="vf-visa-mer">
            <summary>{t('ersattning', { kommun })}</summary>
            <p>{oppen.ersattning}</p>
          </details>
        )}
      </div>
    </div>
  )
}

function KapacitetFalt({ part, val }: { part: Part; val: KommunForm }) {
  const t = useTexter(ansokanTexter)
  const valda = part.oppen?.delar.filter((d) => val.delar.includes(d.id)) ?? []
  if (valda.length === 0) return null
  return (
    <div className="vf-kapacitet">
      {valda.map((d) => (
        <TextField
          key={d.id}
          name={`val.${part.kommunId}.kapacitet.${d.id}`}
          label={t('kapacitet', { del: d.namn })}
          enhet={d.enhet}
          inputMode="numeric"
          bredd="kort"
        />
      ))}
      <p className="vf-falt-hjalp">{t('kapacitetHjalp')}</p>
    </div>
  )
}

function OmradeVal({ part, antal }: { part: Part; antal: number }) {
  const t = useTexter(ansokanTexter)
  const { setValue } = useFormContext<UtkastForm>()
  const omraden = part.oppen?.omraden ?? []
  const alla = antal === omraden.length
  const name = `val.${part.kommunId}.omraden` as const
  return (
    <div className="vf-spalter">
      <CheckboxGroup
        name={name}
        label={t('omraden')}
        alternativ={omraden.map((o) => ({ varde: o.id, text: o.namn }))}
      />
      <button
        type="button"
        className="vf-lankknapp"
        onClick={() => setValue(name, alla ? [] : omraden.map((o) => o.id), { shouldDirty: true })}
      >
        {alla ? t('ingaOmraden') : t('allaOmraden')}
      </button>
    </div>
  )
}

/** The second kommun starts from what was chosen in the first: most firms offer the same everywhere. */
function useForifyllning(part: Part, oppna: readonly Part[], vald: boolean): void {
  const { getValues, setValue } = useFormContext<UtkastForm>()
  const forut = useRef(vald)
  useEffect(() => {
    const nyss = vald && !forut.current
    forut.current = vald
    if (!nyss || getValues(`val.${part.kommunId}.delar`).length > 0) return
    const forlaga = oppna.find((p) => p.kommunId !== part.kommunId && getValues(`val.${p.kommunId}.vald`))
    const fran = forlaga && getValues(`val.${forlaga.kommunId}`)
    if (!fran) return
    const finns = part.oppen?.delar.map((d) => d.id) ?? []
    setValue(
      `val.${part.kommunId}.delar`,
      fran.delar.filter((d) => finns.includes(d)),
      { shouldDirty: true },
    )
    for (const d of finns)
      setValue(`val.${part.kommunId}.kapacitet.${d}`, fran.kapacitet[d] ?? '', { shouldDirty: true })
  }, [vald, part, oppna, getValues, setValue])
}
