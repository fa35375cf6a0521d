import { cell } from '@valfri/ersattning/csv'

/** Rows as a file: semicolons and a BOM, as Swedish spreadsheets read it. */
export const csvFil = (rader: readonly (readonly string[])[]): string =>
  `\ufeff${rader.map((rad) => rad.map(cell).join(';')).join('\r\n')}\r\n`
