import { svarSchema } from '@valfri/plugin-api/svar'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import type { UnderlagVillkor } from '@valfri/underlag/typer'
import type { Part } from './load-parter.ts'
import { granskaSamarbete } from './samarbete.ts'
import type { AnsokanSvar, AnsokanUppgifter, KommunVal } from './typer.ts'
import { svarsformOf } from './villkor-i-ansokan.ts'

/** One thing that is missing or wrong, and the place where it is put right. */
export interface Saknas {
  readonly steg: 'foretag' | 'kommuner' | 'villkor'
  /** The place on the step: a field, a kommun or a villkor. */
  readonly plats: string
  /** The field inside a villkor's form, such as 'tillstand' or 'perioder.0.fran'. */
  readonly falt?: string
  readonly text: string
}

export interface Granskning {
  readonly uppgifter: AnsokanUppgifter
  /** Ids of the firm's units. */
  readonly enheter: readonly string[]
  readonly val: readonly KommunVal[]
  readonly svar: Readonly<Record<string, AnsokanSvar>>
  readonly parter: readonly Part[]
  readonly villkor: readonly UnderlagVillkor[]
  readonly tjanst: Tjanst | undefined
}

/** Everything that stands between a draft and its submission, in the order of the pages. Empty means ready. */
export function granskaUtkast(g: Granskning): Saknas[] {
  return [...granskaForetag(g), ...granskaKommuner(g), ...granskaVillkor(g)]
}

function granskaForetag({ uppgifter, enheter }: Granskning): Saknas[] {
  const { foretag, firmatecknare, verksamhetsansvarig } = uppgifter
  const krav: readonly (readonly [string, boolean, string])[] = [
    ['namn', !foretag?.namn, 'Företagets namn saknas.'],
    [
      'organisationsnummer',
      !foretag?.organisationsnummer && foretag?.form !== 'utlandsk',
      'Organisationsnumret saknas.',
    ],
    ['adress', !(foretag?.adress && foretag.postnummer && foretag.ort), 'Företagets adress saknas.'],
    ['epost', !foretag?.epost, 'E-post till företaget saknas.'],
    ['firmatecknare', !firmatecknare?.namn, 'Firmatecknarens namn saknas.'],
    ['verksamhetsansvarig', !verksamhetsansvarig?.namn, 'Verksamhetsansvarigs namn saknas.'],
    ['enheter', enheter.length === 0, 'Ange minst en enhet: platsen som ni arbetar från.'],
  ]
  const samarbete = granskaSamarbete(uppgifter).map((b) => ({ plats: 'samarbete', ...b }))
  const saknas = krav.filter(([, tom]) => tom).map(([plats, , text]) => ({ plats, text }))
  return [...saknas, ...samarbete].map((s) => ({ steg: 'foretag', ...s }))
}

function granskaKommuner({ val, parter, enheter }: Granskning): Saknas[] {
  if (val.length === 0) return [{ steg: 'kommuner', plats: 'kommuner', text: 'Välj minst en kommun.' }]
  return val.flatMap((v) => {
    const part = parter.find((p) => p.kommunId === v.kommunId && p.namndId === v.namndId)
    return [...granskaVal(v, part), ...granskaEnheter(v, part, enheter)].map((text) => ({
      steg: 'kommuner' as const,
      plats: v.kommunId,
      text,
    }))
  })
}

/** A unit that is gone from the register can work nowhere. */
function granskaEnheter(val: KommunVal, part: Part | undefined, enheter: readonly string[]): string[] {
  const borta = (val.enheter ?? []).some((id) => !enheter.includes(id))
  return borta ? [`${part?.kommunNamn ?? val.kommunId}: En enhet finns inte längre. Välj enheter på nytt.`] : []
}

function granskaVal(val: KommunVal, part: Part | undefined): string[] {
  const namn = part?.kommunNamn ?? val.kommunId
  if (!part?.oppen) return [`${namn}: ${part?.stangd?.text ?? 'Kommunen är inte med i underlaget.'}`]
  const { lokal } = part.oppen
  const fel: string[] = []
  if (val.delar.length === 0) fel.push(`${namn}: Välj vad ni vill utföra.`)
  if (val.delar.some((del) => !lokal.delar.includes(del))) fel.push(`${namn}: En del finns inte i kommunens underlag.`)
  if (lokal.omraden.length > 0 && val.omraden.length === 0) fel.push(`${namn}: Välj minst ett område.`)
  if (val.omraden.some((id) => !lokal.omraden.includes(id)))
    fel.push(`${namn}: Ett område finns inte i kommunens underlag.`)
  const utanTak = val.delar.filter((del) => !((val.kapacitet[del] ?? 0) >= 1))
  if (lokal.kapacitet === 'tak' && utanTak.length > 0) fel.push(`${namn}: Ange kapacitet för varje del.`)
  if (lokal.kapacitet === 'ta-alla' && Object.keys(val.kapacitet).length > 0)
    fel.push(`${namn}: Kommunen kräver att ni tar emot alla som väljer er. Ta bort kapaciteten.`)
  return fel
}

function granskaVillkor({ villkor, svar, tjanst }: Granskning): Saknas[] {
  return villkor.flatMap((v): Saknas[] => {
    const resultat = svarSchema(svarsformOf(v, tjanst)).safeParse(svar[v.id]?.varden ?? {})
    if (resultat.success) return []
    return resultat.error.issues.map((fel) => ({
      steg: 'villkor',
      plats: v.id,
      falt: fel.path.join('.'),
      text: `${v.nr}: ${fel.message}`,
    }))
  })
}
