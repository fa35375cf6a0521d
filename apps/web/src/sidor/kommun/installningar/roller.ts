/** What the roles of a nämnd are called; the same words as on the sign-in page. */
export const rollNamn = {
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
export type Roll = keyof typeof rollNamn
export const rollText = (roll: string) => (roll in rollNamn ? rollNamn[roll as Roll] : roll)
