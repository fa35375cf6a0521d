import type { Foljd, Matt } from '@valfri/plugin-api/villkor'
import type { IckevalTyp, Kapitel, Kontrollpunkt } from './typer.ts'

/** Swedish words of the underlag, the same on the page, in the PDF and in the editor. */
export const KAPITELNAMN: Readonly<Record<Kapitel, string>> = {
  affarsmassiga: 'Affärsmässiga förutsättningar',
  kvalificering: 'Kvalificering',
  verksamhetskrav: 'Verksamhetskrav',
  kompetenskrav: 'Kompetenskrav',
  kontraktsvillkor: 'Kontraktsvillkor',
}

export const FOLJDNAMN: Readonly<Record<Foljd, string>> = {
  'ej-godkannande': 'Kan inte godkännas',
  'utesluts-efter-provning': 'Kan uteslutas efter prövning',
  'begard-rattelse': 'Begäran om rättelse',
  varning: 'Varning',
  vite: 'Vite',
  avauktorisation: 'Avauktorisation',
}

export const ICKEVALSNAMN: Readonly<Record<IckevalTyp, string>> = {
  egenregi: 'Kommunens egen utförare',
  'upphandlad-lou': 'Den utförare som kommunen har upphandlat enligt LOU',
  turordning: 'Turordning mellan utförarna i området',
  narhet: 'Den utförare som finns närmast',
}

/** How often, or how soon: 'var 6:e månad', 'inom 14 dagar'; null where nothing is said. */
export function tidText(p: Kontrollpunkt): string | null {
  if (p.typ === 'uppfoljning' && p.manader) return p.manader === 1 ? 'varje månad' : `var ${p.manader}:e månad`
  if (p.typ === 'egen-anmalan' && p.inomDagar) return `inom ${p.inomDagar} ${p.inomDagar === 1 ? 'dag' : 'dagar'}`
  return null
}

const KONTROLLVERB = {
  'visa-upp': 'Visas upp vid ansökan',
  uppfoljning: 'Följs upp',
  'egen-anmalan': 'Anmäls av utföraren',
} as const satisfies Record<Kontrollpunkt['typ'], string>

/** When a krav is checked, in words: 'Visas upp vid ansökan: Tillståndsbevis'. */
export function kontrollText(p: Kontrollpunkt): string {
  const tid = tidText(p) ?? (p.typ === 'uppfoljning' ? 'under avtalstiden' : null)
  return `${[KONTROLLVERB[p.typ], tid].filter(Boolean).join(' ')}${p.bevis ? `: ${p.bevis.sv}` : ''}`
}

const GRANSNAMN = { minst: 'minst', hogst: 'högst' } as const

/** 'Utbildning: minst 2 år', with a decimal comma. */
export function mattText({ namn, grans, varde, enhet }: Matt): string {
  return `${namn.sv}: ${GRANSNAMN[grans]} ${varde.replace('.', ',')} ${enhet}`
}

export const ENHETSNAMN: Readonly<Record<string, string>> = {
  timme: 'timme',
  dag: 'dag',
  manad: 'månad',
  tillfalle: 'tillfälle',
  samtal: 'samtal',
  portion: 'portion',
  leverans: 'leverans',
  'extra-portion': 'extra portion',
  besok: 'besök',
  dygn: 'dygn',
  'paborjad-vecka': 'påbörjad vecka',
}
