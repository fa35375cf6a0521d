import { brukare, EGENREGI, FIRMATECKNARE, hosUtforare, namndens, type Persona } from '../persona.ts'

const OREBRO = '1880-vard-och-omsorgsnamnden'
const VASTERAS = '1980-aldrenamnden'
const GAVLE = '2180-omvardnadsnamnden'

/** The people of Örebro, Västerås and Gävle that one can sign in as: one for each role, and somebody who has each service. */
export const systemens: readonly Persona[] = [
  ...namndens('orebro', 'Örebro', OREBRO, [
    ['upphandlare', '198003052381', 'Agneta Testberg'],
    ['beslutsfattare', '198008022397', 'Bo Provström'],
    ['registrator', '198012162395', 'Cecilia Provbäck'],
    ['handlaggare', '198103162395', 'David Testlind'],
    ['lss-handlaggare', '199008072382', 'Ellinor Testgren'],
    ['ekonom', '198107182381', 'Fanny Mallström'],
    ['attestant', '199101282391', 'Gustav Provholm'],
    ['avgiftshandlaggare', '197602252392', 'Hilda Testvall'],
    ['admin', '199302212387', 'Jenny Testdal'],
  ]),
  ...namndens('vasteras', 'Västerås', VASTERAS, [
    ['upphandlare', '199107192388', 'Ida Exempelsson'],
    ['beslutsfattare', '199108292393', 'Jakob Testvik'],
    ['registrator', '197607282386', 'Klara Demoberg'],
    ['handlaggare', '197610012382', 'Love Provlund'],
    ['ekonom', '197612102397', 'Mona Exempelman'],
    ['attestant', '198208232382', 'Nils Övningsson'],
    ['avgiftshandlaggare', '198210142389', 'Olivia Provvall'],
    ['admin', '199304062384', 'Martin Demoberg'],
  ]),
  ...namndens('gavle', 'Gävle', GAVLE, [
    ['upphandlare', '199209022392', 'Petra Testberg'],
    ['beslutsfattare', '199211262382', 'Rasmus Provström'],
    ['registrator', '197707162397', 'Sofia Exempelhed'],
    ['lss-handlaggare', '198306082382', 'Tilda Mallqvist'],
    ['ekonom', '197710092383', 'Urban Testdal'],
    ['attestant', '198310052397', 'Vera Provholm'],
    ['admin', '197711292388', 'Hanna Provlund'],
  ]),
  hosUtforare('egenregi-orebro', 'Örebro hemvård', 'ansvarig', EGENREGI, ['197802082391', 'Wilma Testvik']),
  hosUtforare('egenregi-orebro-dv', 'Örebro daglig verksamhet', 'ansvarig', EGENREGI, [
    '198403062386',
    'Yngve Mallberg',
  ]),
  hosUtforare('karlslund', 'Karlslunds omsorg', 'firmatecknare', FIRMATECKNARE, ['198405012389', 'Åke Testmark']),
  hosUtforare('egenregi-vasteras', 'Västerås hemtjänst', 'ansvarig', EGENREGI, ['198407312399', 'Örjan Provdahl']),
  hosUtforare('malarvard', 'Mälarvård', 'firmatecknare', FIRMATECKNARE, ['197807232389', 'Alma Exempelhed']),
  hosUtforare('egenregi-gavle', 'EDV Gävle', 'ansvarig', EGENREGI, ['199401272381', 'Björn Testlind']),
  hosUtforare('gastrike', 'Gästrike arbete', 'firmatecknare', FIRMATECKNARE, ['197810292388', 'Carina Mallberg']),
  brukare(['britta', '193401017003', 'Britta Provlund'], 'Örebro', OREBRO, 'Har omvårdnad, larm och mat'),
  brukare(['harry', '193601016987', 'Harry Exempelsson'], 'Västerås', VASTERAS),
  brukare(['linn', '199801016685', 'Linn Testgren'], 'Gävle', GAVLE, 'Har beslut om daglig verksamhet'),
]
