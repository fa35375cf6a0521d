import type { Foljd, Kontroll } from '@valfri/plugin-api/villkor'
import type { IckevalTyp, Kapitel } from './typer.ts'

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

/** When a krav is checked, in words: 'Visas upp vid ansökan: Tillståndsbevis'. */
export function kontrollText(kontroll: Kontroll): string {
  if (kontroll.typ === 'visa-upp') return `Visas upp vid ansökan${kontroll.bevis ? `: ${kontroll.bevis.sv}` : ''}`
  if (kontroll.typ === 'egen-anmalan') return `Anmäls av utföraren inom ${kontroll.inomDagar} dagar vid ändring`
  return kontroll.manader ? `Följs upp var ${kontroll.manader}:e månad` : 'Följs upp under avtalstiden'
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
