import type { Svar } from './falt.ts'
import { datumSvar, filSvar, jaNejSvar } from './las-svar.ts'
import { motsager, okand, type Provning, stod } from './provning.ts'

/* Machine checks that many villkor share. Each says what it looked at; none decides. */

const sv = (d: Temporal.PlainDate) => d.toString()

/** A yes/no answer where yes meets the villkor. */
export function provaJa(svar: Svar, falt: string, ja: string, nej: string): Provning {
  const v = jaNejSvar(svar, falt)
  if (v === null) return okand('saknas', 'Frågan är inte besvarad.')
  return v ? stod(ja) : motsager('svarat-nej', nej)
}

/** A document that must be there. */
export function provaFil(svar: Svar, falt: string, vad: string): Provning {
  const fil = filSvar(svar, falt)
  return fil ? stod(`${vad} finns bifogat: ${fil.namn}.`) : okand('saknas', `${vad} saknas.`)
}

/** A date up to and including which something holds; expired contradicts. */
export function provaGiltigTill(svar: Svar, falt: string, idag: Temporal.PlainDate, vad: string): Provning {
  const till = datumSvar(svar, falt)
  if (!till) return okand('saknas', `Ange till och med vilken dag ${vad} gäller.`)
  if (Temporal.PlainDate.compare(till, idag) < 0) return motsager('har-gatt-ut', `${vad} gällde till ${sv(till)}.`)
  return stod(`${vad} gäller till ${sv(till)}.`)
}

/** A date that may be at most so many months old, and not in the future. */
export function provaAlder(
  svar: Svar,
  falt: string,
  idag: Temporal.PlainDate,
  hogstManader: number,
  vad: string,
): Provning {
  const datum = datumSvar(svar, falt)
  if (!datum) return okand('saknas', `Ange datum för ${vad}.`)
  if (Temporal.PlainDate.compare(datum, idag) > 0) return motsager('framtida', `Datumet för ${vad} ligger i framtiden.`)
  const sist = datum.add({ months: hogstManader })
  if (Temporal.PlainDate.compare(sist, idag) < 0)
    return motsager('for-gammal', `Datumet för ${vad}, ${sv(datum)}, är äldre än ${hogstManader} månader.`)
  return stod(`Datumet för ${vad} är ${sv(datum)}.`)
}

/** The first check that does not support, or the last one. */
export function allaProv(...prov: readonly Provning[]): Provning {
  const svagast = prov.find((p) => p.utfall === 'motsager') ?? prov.find((p) => p.utfall === 'okand')
  return svagast ?? (prov.at(-1) as Provning)
}
