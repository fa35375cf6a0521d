import { SelectField } from '@valfri/ui/choice-fields'
import { TextField } from '@valfri/ui/text-field'
import type { TidT } from './event-button.tsx'
import { cleanClock } from './week-dates.ts'
import type { Typ } from './week-types.ts'

const isClock = (text: string, t: TidT) =>
  !text || /^\d{2}:\d{2}([+-]\d{2}:\d{2})?$/.test(cleanClock(text)) || t('klockaFel')
const isCount = (text: string) => /^[1-9]\d*$/.test(text.trim()) || 'Skriv ett helt tal från 1.'

/** The fields that the type declares: no tjänst is known here by name. */
export function EventFields({ t, typ }: { t: TidT; typ: Typ | undefined }) {
  if (!typ) return null
  const klocka = { validate: (text: string) => isClock(text, t) }
  return (
    <>
      {typ.slag === 'besok' && (
        <div className="vf-falt-par">
          <TextField
            name="start"
            label={t('start')}
            hjalp={t('klockaHjalp')}
            inputMode="numeric"
            bredd="kort"
            regler={klocka}
          />
          <TextField
            name="slut"
            label={t('slut')}
            hjalp={t('klockaHjalp')}
            inputMode="numeric"
            bredd="kort"
            regler={klocka}
          />
        </div>
      )}
      {typ.slag === 'antal' && (
        <TextField
          name="antal"
          label={t('antal')}
          inputMode="numeric"
          bredd="kort"
          enhet="st"
          regler={{ validate: isCount }}
        />
      )}
      {typ.slag === 'summa' && (
        <TextField
          name="minuter"
          label={t('minuter')}
          inputMode="numeric"
          bredd="kort"
          enhet="min"
          regler={{ validate: isCount }}
        />
      )}
      {typ.planeradeMinuter && (
        <TextField name="minuter" label={t('planerade')} inputMode="numeric" bredd="kort" enhet="min" />
      )}
      {typ.avbokad && <TextField name="avbokad" label={t('avbokad')} hjalp={t('avbokadHjalp')} bredd="mellan" />}
      {typ.orsaker.length > 0 && (
        <SelectField
          name="orsak"
          label={t('orsak')}
          frivillig={!typ.orsakKravs}
          alternativ={typ.orsaker.map((o) => ({ varde: o.id, text: o.namn }))}
        />
      )}
      {typ.slag === 'besok' && (
        <div className="vf-falt-par">
          <TextField name="medarbetare" label={t('medarbetare')} frivillig bredd="kort" maxLength={80} />
          {typ.personal && (
            <TextField
              name="personal"
              label={t('personal')}
              inputMode="numeric"
              bredd="kort"
              regler={{ validate: isCount }}
            />
          )}
        </div>
      )}
    </>
  )
}
