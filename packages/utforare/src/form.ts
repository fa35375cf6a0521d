/** The forms a firm can have. LOV asks for none of them in particular (LOV 5 kap. 1 §). */
export const foretagsformer = {
  aktiebolag: 'Aktiebolag',
  'enskild-firma': 'Enskild firma',
  handelsbolag: 'Handels- eller kommanditbolag',
  'ekonomisk-forening': 'Ekonomisk förening',
  'ideell-forening': 'Ideell förening',
  stiftelse: 'Stiftelse',
  utlandsk: 'Utländskt företag',
} as const

export type Foretagsform = keyof typeof foretagsformer
export const FORMER = Object.keys(foretagsformer) as [Foretagsform, ...Foretagsform[]]

/** 'Egenregi' for a kommun's own production, which no firm can choose for itself. */
export function formatForm(form: string): string {
  return form === 'egenregi' ? 'Egenregi' : (foretagsformer[form as Foretagsform] ?? form)
}

/** '5560160680' as '556016-0680'. */
export function formatOrganisationsnummer(nummer: string): string {
  return `${nummer.slice(0, -4)}-${nummer.slice(-4)}`
}
