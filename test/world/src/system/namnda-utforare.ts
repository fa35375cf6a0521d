import type { VarldUtforare } from '../utforare.ts'
import { firmanummer } from './firmanummer.ts'

const egen = (nyckel: string, namn: string, regiNamndId: string, ort: string, postnummer: string): VarldUtforare => ({
  nyckel,
  namn,
  form: 'egenregi',
  organisationsnummer: null,
  regiKommunId: regiNamndId.slice(0, 4),
  regiNamndId,
  ort,
  postnummer,
})

/** A private firm of Örebro, Västerås or Gävle. The published test lists have no companies left: each is an enskild firma. */
export const firma = (nr: number, nyckel: string, namn: string, ort: string, postnummer: string): VarldUtforare => ({
  nyckel,
  namn,
  form: 'enskild-firma',
  organisationsnummer: firmanummer(nr),
  ort,
  postnummer,
})

/** Those that somebody of the demo can sign in for. In Gävle EDV lies under another nämnd than the one that orders. */
export const systemensNamnda: readonly VarldUtforare[] = [
  egen('egenregi-orebro', 'Örebro hemvård', '1880-vard-och-omsorgsnamnden', 'Örebro', '70211'),
  egen('egenregi-orebro-dv', 'Örebro daglig verksamhet', '1880-vard-och-omsorgsnamnden', 'Örebro', '70212'),
  egen('egenregi-vasteras', 'Västerås hemtjänst', '1980-aldrenamnden', 'Västerås', '72211'),
  egen('egenregi-gavle', 'EDV, Enheten för daglig verksamhet', '2180-omvardnadsnamnden', 'Gävle', '80311'),
  firma(0, 'karlslund', 'Karlslunds omsorg', 'Örebro', '70340'),
  firma(1, 'malarvard', 'Mälarvård', 'Västerås', '72212'),
  firma(2, 'gastrike', 'Gästrike arbete', 'Gävle', '80320'),
]
