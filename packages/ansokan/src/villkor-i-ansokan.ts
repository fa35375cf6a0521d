import type { Falt, Svar } from '@valfri/plugin-api/falt'
import type { ProvadVillkor } from '@valfri/plugin-api/prova-villkor'
import { provaVillkor } from '@valfri/plugin-api/prova-villkor'
import { motsager, okand, type Provning } from '@valfri/plugin-api/provning'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import type { Villkor } from '@valfri/plugin-api/villkor'
import { RESERVERAT } from '@valfri/underlag/reservera'
import type { UnderlagVillkor } from '@valfri/underlag/typer'
import type { AnsokanSvar } from './typer.ts'

/** What is asked of a villkor whose author wrote no form: a kommun's own, or one that needs no fields of its own. */
const EGEN_FORM: readonly Falt[] = [
  {
    typ: 'text',
    id: 'beskrivning',
    namn: { sv: 'Beskriv hur ni uppfyller villkoret' },
    flerradig: true,
    hogstTecken: 3000,
    obligatorisk: true,
  },
]

/**
 * The krav that an application answers and a nämnd tries: those that are shown up at auktorisation. The others hold while
 * the avtal runs, and are followed up then.
 */
export function villkorAttProva<V extends UnderlagVillkor>(villkor: readonly V[]): readonly V[] {
  return villkor.filter((v) => v.kontrollpunkter.some((k) => k.typ === 'visa-upp'))
}

/** The plugin's own declaration of a villkor that comes from its catalogue. */
export function catalogued(villkor: UnderlagVillkor, tjanst: Tjanst | undefined): Villkor | undefined {
  return villkor.kalla === 'plugin' ? tjanst?.villkor.find((v) => v.id === villkor.id) : undefined
}

/** The fields that answer a villkor. */
export function svarsformOf(villkor: UnderlagVillkor, tjanst: Tjanst | undefined): readonly Falt[] {
  const form = catalogued(villkor, tjanst)?.svarsform
  return form && form.length > 0 ? form : EGEN_FORM
}

/** What the machine can say of an answer: help with its source and time, never an outcome. */
export function maskinhjalp(
  villkor: UnderlagVillkor,
  tjanst: Tjanst | undefined,
  svar: AnsokanSvar | undefined,
  fakta: { readonly organisationsnummer?: string; readonly delar: readonly string[] },
  nu: Temporal.Instant,
  idag: Temporal.PlainDate,
): ProvadVillkor {
  const iKatalog = catalogued(villkor, tjanst)
  if (villkor.id === RESERVERAT) return { villkorId: villkor.id, provad: nu.toString(), ...provaIdeburen(fakta) }
  if (iKatalog) return provaVillkor(iKatalog, (svar?.varden ?? {}) as Svar, nu, idag, fakta)
  return {
    villkorId: villkor.id,
    provad: nu.toString(),
    utfall: 'okand',
    kod: 'provas-av-person',
    text: 'Bedöms av den som prövar ansökan.',
    kalla: 'villkor',
  }
}

/** The number of a limited company begins with 5 or 16 and 5: it says that the firm is none, and a person decides. */
function provaIdeburen({ organisationsnummer }: { readonly organisationsnummer?: string }): Provning {
  const nummer = organisationsnummer?.replace(/\D/g, '').slice(-10) ?? ''
  if (nummer.startsWith('5'))
    return motsager(
      'aktiebolag',
      'Organisationsnumret är ett aktiebolags. Systemet är reserverat för idéburna organisationer.',
    )
  return okand(
    'provas-av-person',
    'Bedöm stadgarna eller registreringen: någon behöver avgöra om organisationen är idéburen.',
  )
}

/** Ids of every file that an answer refers to, in its fields and beside them. */
export function dokumentIn(svar: AnsokanSvar): string[] {
  const hittade = new Set(svar.dokument)
  const visit = (varde: unknown): void => {
    if (Array.isArray(varde)) varde.forEach(visit)
    else if (typeof varde === 'object' && varde !== null) {
      if ('filId' in varde && typeof varde.filId === 'string') hittade.add(varde.filId)
      else Object.values(varde).forEach(visit)
    }
  }
  visit(svar.varden)
  return [...hittade]
}
