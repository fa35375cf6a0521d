import type { AktorNamn } from './parter.ts'
import type { Lage } from './prov-innehall.ts'
import type { Utfall } from './prova-tabell.ts'

interface Oppning {
  readonly gor: readonly (keyof Utfall)[]
  readonly vem: 'alla' | readonly AktorNamn[]
  /** Only then; both when it is left out. */
  readonly lage?: Lage
  readonly varfor: string
}

const alla = (varfor: string, lage?: Lage): Oppning => ({ gor: ['laser'], vem: 'alla', lage, varfor })

/** Signing in comes before one is anybody: it reads who may be whom, and makes what did not exist. */
const inloggning = (gor: Oppning['gor'], varfor: string): Oppning => ({ gor, vem: ['inloggning'], varfor })
const kommunen: readonly AktorNamn[] = ['annan nämnd i A']
const parter: readonly AktorNamn[] = [
  ...kommunen,
  'nämnd A, avgifter',
  'nämnd A, ekonom',
  'nämnd A, handläggare',
  'nämnd B, avgifter',
  'nämnd B, handläggare',
  'utförare A',
  'utförare B',
]

/** Where somebody reaches a row of a party they have nothing to do with: who, when and why. All else is closed. */
export const oppnaTabeller: Readonly<Record<string, readonly Oppning[]>> = {
  // What a kommun publishes, or must (LOV 4:1, KL 8:10).
  kommun: [
    alla('Which kommuner there are is public.'),
    { gor: ['laggerTill', 'andrar'], vem: ['plattform'], varfor: 'The instance takes in a new kommun.' },
    { gor: ['andrar'], vem: kommunen, varfor: 'Name and colours are the kommun’s and not one nämnd’s.' },
  ],
  namnd: [
    alla('Which nämnder there are is public.'),
    { gor: ['laggerTill', 'andrar'], vem: ['plattform', ...kommunen], varfor: 'Nämnder are the kommun’s own to name.' },
  ],
  kontaktpunkt: [alla('Where to reach the kommun is public.')],
  beslut: [alla('Decisions of KF and nämnd are public.')],
  omrade: [alla('Areas are part of the published underlag.')],
  omrade_postnummer: [alla('Areas are part of the published underlag.')],
  tjanst_aktivering: [alla('Which tjänster one may choose among is public.')],
  beslutat_varde: [alla('Prices are published (LOV 4:1).')],
  sarkostnad: [alla('What egenregi costs besides the price is published (F12.3).')],
  kontoplan: [alla('Where to send an invoice, and how the kommun books it, is public.')],
  sparrdatum: [alla('The last day to report is told to everybody.')],
  avgiftsregel: [alla('What the kommun takes in fees is public, as its taxa is.')],
  nationellt_belopp: [
    alla('Amounts of the law, the same for everybody.'),
    { gor: ['laggerTill'], vem: ['plattform'], varfor: 'Those who run the instance add the amounts of a year.' },
  ],
  samverkan: [alla('Which kommuner co-operate is public.')],
  direktkvalificering: [alla('By which decision egenregi stands in the system is public (C27).')],
  samverkan_part: [alla('Which kommuner co-operate is public.')],
  kf_omfattning: [alla('What fullmäktige has decided is public.')],
  personalregel: [alla('Rules that the kommun has decided for its staff are public.')],
  inforandeplan: [alla('A plan that the nämnd has published.', 'öppet')],
  inforandesteg: [alla('A plan that the nämnd has published.', 'öppet')],
  inforandedatum: [alla('A plan that the nämnd has published.', 'öppet')],
  inforandeutfall: [alla('A plan that the nämnd has published.', 'öppet')],
  prenumeration: [{ gor: ['laser'], vem: ['plattform'], varfor: 'The job that sends news reads where to.' }],
  nyhetsbrev: [
    { gor: ['laser', 'andrar', 'tarBort'], vem: ['plattform'], varfor: 'The job that sends news marks what is sent.' },
  ],
  samrad: [alla('Whom a nämnd has heard, and what came of it, stands in the public report to fullmäktige.')],
  nyhet: [alla('News are for everybody.')],
  decemberrapport: [alla('A report to fullmäktige is public.')],
  kalenderpost: [alla('An utförare plans by the coming decisions (F19.13).')],
  behovsprognos: [alla('An utförare plans by the need that is forecast (F19.13).')],
  mottagande: [alla('Whether an utförare takes new brukare stands on the page of choice.')],
  belaggning: [alla('Free places stand on the page of choice; sums alone.')],
  // What is public from a certain act on.
  forfragningsunderlag: [alla('Announced.', 'öppet')],
  underlag_version: [alla('Announced.', 'öppet')],
  underlag_lokal: [alla('Announced.', 'öppet')],
  underlagssvar: [alla('Answers are published, the same to all (F2.7).')],
  underlagsfraga: [
    { gor: ['laggerTill'], vem: 'alla', lage: 'öppet', varfor: 'Anyone may ask about what is published (F2.7).' },
  ],
  underlag_part: [
    alla('Announced.', 'öppet'),
    {
      gor: ['laser'],
      vem: kommunen,
      lage: 'stängt',
      varfor: 'The kommun’s own samverkan, where each party follows the others.',
    },
  ],
  avtal: [alla('Whom one can choose is public once both have signed.', 'öppet')],
  utforare: [
    alla('Whom one can choose is public once there is an avtal.', 'öppet'),
    inloggning(['laser', 'laggerTill'], 'A firm is registered by somebody who is not yet its firmatecknare.'),
  ],
  dokument: [alla('A published document.', 'öppet')],
  underskriftsnyckel: [
    alla('The public keys of signatures are published, so that anybody can verify one (F3.5).'),
    { gor: ['laggerTill'], vem: parter, varfor: 'Whoever signs first with a key of the instance notes it.' },
  ],
  // Sign-in.
  identitet: [inloggning(['laser', 'laggerTill', 'andrar'], 'Finds or makes who signs in.')],
  session: [inloggning(['laser', 'laggerTill', 'andrar', 'tarBort'], 'Sessions are its own and nobody else’s.')],
  api_nyckel: [inloggning(['laser', 'andrar'], 'Finds the key that was sent and notes that it was used.')],
  uppdrag: [inloggning(['laser'], 'Finds what somebody may act as.')],
  utforare_uppdrag: [
    inloggning(['laser', 'laggerTill'], 'Finds what somebody may act as; the first firmatecknare of a new firm.'),
  ],
  utforare_koppling: [
    inloggning(['laser'], 'Two roles may not be combined with an utförare of the same kommun (R-204).'),
  ],
  utforare_uppgift: [inloggning(['laser', 'laggerTill'], 'A new firm’s number must not be taken already.')],
  plattform_uppdrag: [
    inloggning(['laser'], 'Finds what somebody may act as.'),
    {
      gor: ['laser', 'laggerTill', 'andrar'],
      vem: ['plattform'],
      varfor: 'Those who run the instance name each other.',
    },
  ],
  // Notices by mail.
  notis: [
    {
      gor: ['laser', 'andrar'],
      vem: ['plattform'],
      varfor: 'The job that sends acts as the instance; a row names a kind, a nämnd and a page, and nobody.',
    },
  ],
  notisval: [{ gor: ['laser'], vem: ['plattform'], varfor: 'The job that sends must know where.' }],
  notisutskick: [
    {
      gor: ['laser', 'laggerTill', 'andrar'],
      vem: ['plattform'],
      varfor: 'The job that sends keeps what it has sent, and who runs the instance sees what could not be.',
    },
  ],
  // The log.
  logg: [
    {
      gor: ['laggerTill'],
      vem: 'alla',
      varfor: 'Whoever does something is noted, also in the chain of the kommun it concerns.',
    },
  ],
  logg_huvud: [
    { gor: ['laser'], vem: ['plattform', ...kommunen], varfor: 'A chain is checked by its head: a number and a hash.' },
  ],
}
