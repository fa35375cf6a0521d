import { jaNejSvar, talSvar, textSvar } from '@valfri/plugin-api/las-svar'
import { motsager, okand } from '@valfri/plugin-api/provning'
import { allaProv, provaAlder, provaFil, provaJa } from '@valfri/plugin-api/vanliga-prov'
import { uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

/** Premises for older people: reach, rest, and for dementia a door that one cannot get lost through. Source: lag (2003:778) 2 kap. 2 §. */
export const lokaler = villkor({
  id: 'lokaler',
  nr: 'Ä01',
  avsnitt: 'verksamhet',
  namn: { sv: 'Lokaler för äldre', lattlast: 'Lokalen passar dig' },
  text: {
    sv: 'Lokalerna ska gå att nå med rullstol och rullator, ha plats att vila i lugn och ro och ett hygienrum med plats för hjälp. Brandskyddet kontrolleras minst en gång om året. Vid demenssjukdom ska ingen kunna gå vilse eller bli inlåst.',
    lattlast: 'Du ska kunna komma in med rullstol. Du ska kunna vila. Lokalen ska vara säker.',
  },
  kontroller: [visaUpp('Ritning och brandskyddsdokumentation'), uppfoljning(12)],
  vidBrist: ['ej-godkannande', 'begard-rattelse', 'avauktorisation'],
  lagrum: [{ lag: 'Lag om skydd mot olyckor', sfs: '2003:778', rum: '2 kap. 2 §' }],
  svarsform: [
    { id: 'adress', typ: 'text', namn: { sv: 'Lokalens adress' }, obligatorisk: true },
    {
      id: 'platser',
      typ: 'tal',
      enhet: 'personer samtidigt',
      minst: 1,
      hogst: 500,
      namn: { sv: 'Plats för' },
      obligatorisk: true,
    },
    { id: 'tillganglig', typ: 'ja-nej', namn: { sv: 'Går lokalen att nå med rullstol?' }, obligatorisk: true },
    { id: 'vila', typ: 'ja-nej', namn: { sv: 'Finns plats att vila?' }, obligatorisk: true },
    {
      id: 'trygg-utgang',
      typ: 'ja-nej',
      namn: { sv: 'Är utgångarna trygga utan att någon låses in?' },
      hjalp: { sv: 'Besvaras av den som söker för demenssjukdom.' },
    },
    { id: 'brandskydd', typ: 'datum', namn: { sv: 'Brandskyddet kontrollerat' }, obligatorisk: true },
    { id: 'ritning', typ: 'fil', namn: { sv: 'Ritning' }, obligatorisk: true },
  ],
  prova: (svar, idag, fakta) => {
    if (!textSvar(svar, 'adress') || talSvar(svar, 'platser') === null)
      return okand('saknas', 'Ange adress och hur många som ryms.')
    if (fakta.delar?.includes('demens')) {
      const trygg = jaNejSvar(svar, 'trygg-utgang')
      if (trygg === null) return okand('saknas', 'Svara om utgångarna: demenssjukdom söks.')
      if (!trygg) return motsager('otrygg-utgang', 'Utgångarna är inte trygga vid demenssjukdom.')
    }
    return allaProv(
      provaJa(svar, 'tillganglig', 'Lokalen går att nå med rullstol.', 'Lokalen går inte att nå med rullstol.'),
      provaJa(svar, 'vila', 'Det finns plats att vila.', 'Det finns ingen plats att vila.'),
      provaAlder(svar, 'brandskydd', idag, 12, 'kontrollen av brandskyddet'),
      provaFil(svar, 'ritning', 'Ritningen'),
    )
  },
})
