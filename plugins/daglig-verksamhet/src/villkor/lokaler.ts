import { textSvar } from '@valfri/plugin-api/las-svar'
import { okand } from '@valfri/plugin-api/provning'
import { allaProv, provaAlder, provaFil, provaJa } from '@valfri/plugin-api/vanliga-prov'
import { uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

/** Premises that everyone can use and leave (D03). Source: lag (2003:778) om skydd mot olyckor, 2 kap. 2 §. */
export const lokaler = villkor({
  id: 'lokaler',
  nr: 'D03',
  avsnitt: 'verksamhet',
  namn: { sv: 'Tillgängliga och brandsäkra lokaler', lattlast: 'Lokalen passar alla och är säker' },
  text: {
    sv: 'Lokalerna ska vara tillgängliga för den som har en funktionsnedsättning, också en arbetsplats där någon har sin plats. Brandskyddet ska kontrolleras minst en gång om året, och alla ska kunna utrymmas.',
    lattlast: 'Alla ska kunna komma in och ut. Lokalen ska vara säker om det brinner.',
  },
  kontroller: [visaUpp('Brandskyddsdokumentation'), uppfoljning(12)],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'Lag om skydd mot olyckor', sfs: '2003:778', rum: '2 kap. 2 §' }],
  svarsform: [
    { id: 'adress', typ: 'text', namn: { sv: 'Lokalens adress' }, obligatorisk: true },
    { id: 'tillganglig', typ: 'ja-nej', namn: { sv: 'Är lokalerna tillgängliga?' }, obligatorisk: true },
    { id: 'brandskydd', typ: 'datum', namn: { sv: 'Brandskyddet kontrollerat' }, obligatorisk: true },
    { id: 'dokumentation', typ: 'fil', namn: { sv: 'Brandskyddsdokumentation' }, obligatorisk: true },
  ],
  prova: (svar, idag) =>
    textSvar(svar, 'adress')
      ? allaProv(
          provaJa(svar, 'tillganglig', 'Lokalerna uppges vara tillgängliga.', 'Lokalerna är inte tillgängliga.'),
          provaAlder(svar, 'brandskydd', idag, 12, 'kontrollen av brandskyddet'),
          provaFil(svar, 'dokumentation', 'Brandskyddsdokumentationen'),
        )
      : okand('saknas', 'Ange lokalens adress.'),
})
