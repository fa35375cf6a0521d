import type { UnderlagVillkor } from './typer.ts'

/** The krav that a reserved system stands on: it is in the underlag for as long as the system is reserved. */
export const RESERVERAT = 'reserverat-ideburen'

const krav = (nr: string): UnderlagVillkor => ({
  id: RESERVERAT,
  nr,
  namn: 'Idéburen organisation',
  kalla: 'egen',
  niva: 'gemensam',
  kapitel: 'kvalificering',
  text: 'Systemet är reserverat för idéburna organisationer. Utföraren ska vara en idéburen organisation.',
  lattlast: 'Bara idéburna organisationer får vara med. Det är till exempel föreningar och stiftelser.',
  lagrum: 'LOV 1 kap. 2 a §',
  delar: [],
  slag: 'generellt',
  kontrollpunkter: [
    { typ: 'visa-upp', bevis: { sv: 'Registrering som idéburen organisation, eller stadgar och registreringsbevis' } },
    { typ: 'egen-anmalan', inomDagar: 14 },
  ],
  vidBrist: ['ej-godkannande', 'avauktorisation'],
  obligatoriskt: true,
})

/** The krav of a draft with the one of a reserved system put in, or taken out (LOV 1:2 a, R-607). */
export function withReservation(lista: readonly UnderlagVillkor[], reserverat: boolean): readonly UnderlagVillkor[] {
  const utan = lista.filter((v) => v.id !== RESERVERAT)
  if (!reserverat) return utan
  if (utan.length < lista.length) return lista
  const nr = 1 + Math.max(0, ...lista.filter((v) => v.kalla === 'egen').map((v) => Number(v.nr.slice(1))))
  return [krav(`E${String(nr).padStart(2, '0')}`), ...lista]
}
