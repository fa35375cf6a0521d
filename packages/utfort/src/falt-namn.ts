import type { Falt } from './kolumnkarta.ts'

/** What the fields of a file are called to a person, in answers and in the template. */
export const faltNamn: Readonly<Record<Falt, string>> = {
  externId: 'Id',
  person: 'Person',
  del: 'Del',
  typ: 'Typ',
  datum: 'Datum',
  start: 'Start',
  slut: 'Slut',
  slutdatum: 'Slutdatum',
  minuter: 'Längd',
  antal: 'Antal',
  personal: 'Antal personal',
  medarbetare: 'Medarbetare',
  delasMed: 'Delas med',
  orsak: 'Orsak',
  avbokad: 'Avbokad',
}
