/** Roles in a nämnd. What each may do stands in the matrix of acts (behorighet.ts); deny by default. */
export const kommunRoller = {
  systemadministrator: 'Systemadministratör',
  handlaggare: 'Handläggare',
  avgiftshandlaggare: 'Avgiftshandläggare',
  ekonom: 'Ekonom',
  attestant: 'Attestant',
  upphandlare: 'Upphandlare',
  beslutsfattare: 'Beslutsfattare',
  registrator: 'Registrator',
  uppfoljare: 'Uppföljare',
  loggranskare: 'Loggranskare',
  kommunikator: 'Kommunikatör',
} as const

/** Roles in an utförare. */
export const utforareRoller = {
  firmatecknare: 'Firmatecknare',
  verksamhetsansvarig: 'Verksamhetsansvarig',
  planerare: 'Planerare',
  medarbetare: 'Medarbetare',
  utforarekonom: 'Ekonomi',
  /** Acts for the firm in what its fullmakt names, and nothing more (F3.4). */
  ombud: 'Ombud med fullmakt',
} as const

export const plattformRoller = { driftansvarig: 'Driftansvarig' } as const

export type KommunRoll = keyof typeof kommunRoller
export type UtforareRoll = keyof typeof utforareRoller
export type PlattformRoll = keyof typeof plattformRoller

/** The only roles in a nämnd that may know who a brukare is; the others reach pseudonyms (handbook's matrix, class B). */
export const rollerSomSerPerson: readonly KommunRoll[] = ['handlaggare', 'avgiftshandlaggare']

/** An upphandlare or beslutsfattare may not also act for an utförare, egenregi included, in the same kommun. */
export const oforenligaMedUtforare: readonly KommunRoll[] = ['upphandlare', 'beslutsfattare']
