/** Whom one hears or tells: the four that a samråd must have heard, and others. */
export const PARTER = {
  kpr: 'Kommunala pensionärsrådet (KPR)',
  khr: 'Kommunala rådet för funktionshinderfrågor (KHR)',
  facklig: 'Fackliga organisationer',
  foretag: 'Företag',
  brukare: 'Brukare och närstående',
  personal: 'Personal',
  politiker: 'Förtroendevalda',
  allmanhet: 'Allmänheten',
} as const
export type Part = keyof typeof PARTER

/** A samråd is done when each of these has been heard. */
export const MASTE_HORAS: readonly Part[] = ['kpr', 'khr', 'facklig', 'foretag']

export const SAMRADSFORMER = { samrad: 'Samråd', informationsmote: 'Informationsmöte' } as const
export type Samradsform = keyof typeof SAMRADSFORMER
