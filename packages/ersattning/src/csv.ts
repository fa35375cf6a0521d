/** Öre as '1234,50', by its digits: a division would make a float of money. */
export function kr(ore: number | bigint): string {
  const siffror = (ore < 0 ? -ore : ore).toString().padStart(3, '0')
  return `${ore < 0 ? '-' : ''}${siffror.slice(0, -2)},${siffror.slice(-2)}`
}

/** Quoted where it must be; what a spreadsheet would run as a formula is written as text. */
export function cell(text: string): string {
  const ofarlig = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(ofarlig) ? `"${ofarlig.replaceAll('"', '""')}"` : ofarlig
}
