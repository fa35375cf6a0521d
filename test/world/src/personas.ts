import { brukare, EGENREGI, ensam, FIRMATECKNARE, hosUtforare, namndens, type Persona, PLANERARE } from './persona.ts'
import { stabiltId } from './stabilt-id.ts'
import { systemens } from './system/personas.ts'

export type { Persona } from './persona.ts'

/** Everyone that one can sign in as, in the order of the sign-in page. */
export const personas: readonly Persona[] = [
  ...namndens('sotenas', 'Sotenäs', '1427-omsorgsnamnden', [
    ['upphandlare', '198001022386', 'Anna Testberg'],
    ['beslutsfattare', '198004072388', 'Karin Provström'],
    ['registrator', '198007062394', 'Maria Provbäck'],
    ['handlaggare', '198009202394', 'Erik Testlind'],
    ['handlaggare2', '198012152388', 'Johan Testgren'],
    ['ekonom', '199004142395', 'Lena Mallström'],
    ['attestant', '199005142386', 'Peter Provholm'],
    ['admin', '196207142842', 'Eva Mallqvist'],
    ['avgiftshandlaggare', '198004092386', 'Birgitta Testvall'],
  ]),
  ...namndens('munkedal', 'Munkedal', '1430-omsorgsnamnden', [
    ['upphandlare', '199008052384', 'Mikael Övningsson'],
    ['beslutsfattare', '198105212396', 'Sara Exempelhed'],
    ['registrator', '197508259293', 'Anders Exempelsson'],
    ['handlaggare', '197601272383', 'Ulrika Testdal'],
    ['handlaggare2', '199101082387', 'Magnus Demoberg'],
    ['ekonom', '199103172384', 'Helena Provlund'],
    ['attestant', '198110062398', 'Fredrik Exempelman'],
    ['admin', '197603202396', 'Åsa Testvik'],
    ['avgiftshandlaggare', '198004102391', 'Torsten Provvall'],
  ]),
  ...namndens('tanum', 'Tanum', '1435-omsorgsnamnden', [
    ['upphandlare', '198112102390', 'Henrik Provlund'],
    ['beslutsfattare', '198202032382', 'Camilla Exempelman'],
    ['registrator', '197606112386', 'Jonas Testvik'],
    ['handlaggare', '198202182393', 'Monica Testberg'],
    ['handlaggare2', '198204272382', 'Per Provström'],
    ['ekonom', '199112152393', 'Ingrid Provbäck'],
    ['attestant', '199202142387', 'Oskar Testlind'],
    ['admin', '197701092384', 'Emma Testgren'],
    ['avgiftshandlaggare', '198004112390', 'Gunilla Mallvall'],
  ]),
  ...namndens('lysekil', 'Lysekil', '1484-omsorgsnamnden', [
    ['upphandlare', '199203072385', 'Stefan Mallström'],
    ['beslutsfattare', '199205012397', 'Annika Provholm'],
    ['registrator', '198211142396', 'Daniel Mallqvist'],
    ['handlaggare', '197703212386', 'Malin Övningsson'],
    ['handlaggare2', '199210152394', 'Tomas Exempelhed'],
    ['ekonom', '197704152391', 'Elin Exempelsson'],
    ['attestant', '198302192391', 'Robert Testdal'],
    ['admin', '197707302399', 'Linda Demoberg'],
  ]),
  {
    nyckel: 'sotenas-annan-namnd',
    personnummer: '199301012382',
    namn: 'Björn Exempelsson',
    grupp: 'Sotenäs kommun',
    beskrivning: 'Handläggare och ekonom i utbildningsnämnden',
    typ: 'kommun',
    kommunId: '1427',
    namndId: '1427-utbildningsnamnden',
    roller: [
      'handlaggare',
      'ekonom',
      'upphandlare',
      'beslutsfattare',
      'attestant',
      'registrator',
      'systemadministrator',
    ],
  },
  ensam('nacka', 'Nacka', '0182-aldrenamnden', '198311082385', 'Anna Exempelman'),
  hosUtforare('egenregi-sotenas', 'Sotenäs hemtjänst', 'ansvarig', EGENREGI, ['198312109252', 'Karin Testvik']),
  hosUtforare('egenregi-munkedal', 'Munkedals hemtjänst', 'ansvarig', EGENREGI, ['198312262390', 'Maria Testberg']),
  hosUtforare('egenregi-tanum', 'Tanums hemtjänst', 'ansvarig', EGENREGI, ['197803242382', 'Erik Provström']),
  hosUtforare('egenregi-lysekil', 'Lysekils hemtjänst', 'ansvarig', EGENREGI, ['198404042395', 'Johan Provbäck']),
  hosUtforare('skargardsvard', 'Skärgårdsvård AB', 'firmatecknare', FIRMATECKNARE, ['198406052384', 'Lena Testlind']),
  hosUtforare('bohusomsorg', 'Bohus Omsorg AB', 'firmatecknare', FIRMATECKNARE, ['198407112393', 'Peter Testgren']),
  hosUtforare('klippan', 'Klippans hemservice', 'firmatecknare', FIRMATECKNARE, ['197806152398', 'Eva Mallström']),
  hosUtforare('skargardsvard', 'Skärgårdsvård AB', 'planerare', PLANERARE, ['197807272385', 'Mikael Provholm']),
  ...systemens,
  {
    nyckel: 'ny-foretagare',
    personnummer: '197809042380',
    namn: 'Sara Mallqvist',
    grupp: 'Ännu inget företag',
    beskrivning: 'Startar eget och vill bli utförare',
    typ: 'ingen',
    roller: [],
  },
  {
    nyckel: 'drift',
    personnummer: '199402152384',
    namn: 'Anders Övningsson',
    grupp: 'Valfri',
    beskrivning: 'Driftansvarig för instansen',
    typ: 'plattform',
    roller: ['driftansvarig'],
  },
  brukare(['astrid', '193001016595', 'Astrid Testberg'], 'Sotenäs', '1427-omsorgsnamnden'),
  brukare(['gosta', '193012238477', 'Gösta Provlund'], 'Sotenäs', '1427-omsorgsnamnden'),
  brukare(['maj', '193112316710', 'Maj Exempelsson'], 'Tanum', '1435-omsorgsnamnden'),
  brukare(['rune', '193211195742', 'Rune Mallqvist'], 'Munkedal', '1430-omsorgsnamnden'),
  brukare(['siv', '193312084639', 'Siv Testgren'], 'Sotenäs', '1427-omsorgsnamnden', 'Har skyddade personuppgifter'),
]

/** One person of the world; an unknown key is a mistake in the test. */
export function persona(nyckel: string): Persona {
  const traff = personas.find((p) => p.nyckel === nyckel)
  if (!traff) throw new Error(`no persona is called ${nyckel}`)
  return traff
}

/** The identitet row of a persona. */
export const identitetId = (nyckel: string): string => stabiltId(`identitet:${persona(nyckel).nyckel}`)
/** The pseudonym of a brukare among the personas. */
export const personId = (nyckel: string): string => stabiltId(`person:${persona(nyckel).nyckel}`)
