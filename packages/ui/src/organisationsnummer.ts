/** Ten digits of an organisationsnummer (twelve for an enskild firma's personnummer lose their century). */
function siffror(text: string): string {
  const rent = text.replace(/[\s-]/g, '')
  return /^\d{12}$/.test(rent) ? rent.slice(2) : rent
}

/** True when the control digit is right (Luhn). The server decides; this only spares a round trip. */
export function isOrganisationsnummer(text: string): boolean {
  const s = siffror(text)
  if (!/^\d{10}$/.test(s)) return false
  const summa = [...s].reduce((acc, c, i) => {
    const v = Number(c) * (i % 2 === 0 ? 2 : 1)
    return acc + (v > 9 ? v - 9 : v)
  }, 0)
  return summa % 10 === 0
}

/** NNNNNN-NNNN. */
export function formatOrganisationsnummer(text: string): string {
  const s = siffror(text)
  return s.length === 10 ? `${s.slice(0, 6)}-${s.slice(6)}` : text
}
