import type { Sql } from 'postgres'
import { stabiltId } from './stabilt-id.ts'
import { systemensNamnda } from './system/namnda-utforare.ts'

/** An utförare of the world. Organisationsnummer come from test/extern/organisationsnummer and its personnummer list. */
export interface VarldUtforare {
  readonly nyckel: string
  readonly namn: string
  readonly form: string
  readonly organisationsnummer: string | null
  readonly regiKommunId?: string
  /** The nämnd that orders of an egenregi; without it the kommun's omsorgsnämnd. */
  readonly regiNamndId?: string
  readonly ort: string
  readonly postnummer: string
}

const egenregi = (
  nyckel: string,
  namn: string,
  regiKommunId: string,
  ort: string,
  postnummer: string,
): VarldUtforare => ({
  nyckel,
  namn,
  form: 'egenregi',
  organisationsnummer: null,
  regiKommunId,
  ort,
  postnummer,
})

/** The egenregier and the firms that the story names; the rest of the market stands in marknad.ts and system/. */
export const namndaUtforare: readonly VarldUtforare[] = [
  egenregi('egenregi-sotenas', 'Sotenäs hemtjänst', '1427', 'Kungshamn', '45601'),
  egenregi('egenregi-munkedal', 'Munkedals hemtjänst', '1430', 'Munkedal', '45530'),
  egenregi('egenregi-tanum', 'Tanums hemtjänst', '1435', 'Tanumshede', '45730'),
  egenregi('egenregi-lysekil', 'Lysekils hemtjänst', '1484', 'Lysekil', '45330'),
  {
    nyckel: 'skargardsvard',
    namn: 'Skärgårdsvård AB',
    form: 'aktiebolag',
    organisationsnummer: '5560160680',
    ort: 'Kungshamn',
    postnummer: '45631',
  },
  {
    nyckel: 'bohusomsorg',
    namn: 'Bohus Omsorg AB',
    form: 'aktiebolag',
    organisationsnummer: '5561034249',
    ort: 'Munkedal',
    postnummer: '45531',
  },
  {
    nyckel: 'klippan',
    namn: 'Klippans hemservice',
    form: 'enskild-firma',
    organisationsnummer: '7906889972',
    ort: 'Fjällbacka',
    postnummer: '45740',
  },
  ...systemensNamnda,
]

/** The id of an utförare by its key. */
export const utforareId = (nyckel: string): string => stabiltId(`utforare:${nyckel}`)

/** The two rows of a firm: what anyone may know, and what only it and its nämnder may. */
export function firmaUppgifter(
  sql: Sql,
  u: VarldUtforare,
  vilka: { firmatecknare?: string | null; verksamhetsansvarig?: string | null } = {},
) {
  const id = utforareId(u.nyckel)
  return {
    utforare: {
      id,
      namn: u.namn,
      form: u.form,
      regi_kommun_id: u.regiKommunId ?? null,
      telefon: '0523-00 00 00',
      epost: `kontakt@${u.nyckel}.example`,
      webb: null,
      profil: sql.json({}),
    },
    uppgift: {
      utforare_id: id,
      organisationsnummer: u.organisationsnummer,
      ar_personnummer: u.form === 'enskild-firma',
      adress: 'Storgatan 1',
      postnummer: u.postnummer,
      ort: u.ort,
      firmatecknare: vilka.firmatecknare ?? null,
      verksamhetsansvarig: vilka.verksamhetsansvarig ?? null,
    },
  }
}
