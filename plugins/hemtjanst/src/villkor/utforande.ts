import { raderSvar, talSvar } from '@valfri/plugin-api/las-svar'
import { motsager, okand, stod } from '@valfri/plugin-api/provning'
import { allaProv, provaJa } from '@valfri/plugin-api/vanliga-prov'
import { uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

const KLOCKSLAG = /^([01]\d|2[0-4]):[0-5]\d$/

export const besokRegistreras = villkor({
  id: 'besok-registreras',
  nr: 'S05',
  avsnitt: 'verksamhet',
  namn: { sv: 'Besöken registreras på plats', lattlast: 'Personalen visar när den kommer och går' },
  text: {
    sv: 'Varje besök ska registreras när det börjar och slutar hos den enskilde. En ändring i efterhand görs med orsak och med namnet på den som ändrade. Positioner sparas inte.',
    lattlast: 'Personalen registrerar när den kommer och när den går. Ingen sparar var den är annars.',
  },
  kontroller: [visaUpp('Beskrivning av registreringen'), uppfoljning(3, 'Andel besök registrerade på plats')],
  vidBrist: ['begard-rattelse', 'varning'],
  svarsform: [
    { id: 'system', typ: 'text', namn: { sv: 'System för tidsregistrering' }, obligatorisk: true },
    { id: 'registreras-pa-plats', typ: 'ja-nej', namn: { sv: 'Registreras alla besök på plats?' }, obligatorisk: true },
    {
      id: 'andel',
      typ: 'tal',
      enhet: 'procent',
      minst: 0,
      hogst: 100,
      namn: { sv: 'Andel utan manuell ändring, senaste månaden' },
    },
  ],
  prova: (svar) =>
    provaJa(svar, 'registreras-pa-plats', 'Besöken registreras på plats.', 'Alla besök registreras inte på plats.'),
})

export const tiderOchStart = villkor({
  id: 'tider-och-start',
  nr: 'S06',
  avsnitt: 'verksamhet',
  namn: { sv: 'Tider och start av insatsen', lattlast: 'När företaget arbetar och hur snabbt hjälpen börjar' },
  text: {
    sv: 'Utföraren ska kunna ge hjälp de tider och börja inom den tid som kommunens lokala del anger. Omvårdnad ges alla dagar i veckan, även kvällar.',
    lattlast: 'Företaget ska kunna hjälpa dig på de tider som kommunen har bestämt.',
  },
  kontroller: [visaUpp('Öppettider och starttid'), uppfoljning(12, 'Tid från beställning till start')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  svarsform: [
    {
      id: 'start-timmar',
      typ: 'tal',
      enhet: 'timmar',
      minst: 1,
      hogst: 336,
      namn: { sv: 'Startar inom' },
      obligatorisk: true,
    },
    { id: 'kvall-och-helg', typ: 'ja-nej', namn: { sv: 'Ges hjälp kvällar och helger?' }, obligatorisk: true },
    {
      id: 'oppettider',
      typ: 'lista',
      minst: 1,
      namn: { sv: 'Tider' },
      obligatorisk: true,
      falt: [
        {
          id: 'dagar',
          typ: 'val',
          namn: { sv: 'Dagar' },
          obligatorisk: true,
          alternativ: [
            { id: 'vardag', namn: { sv: 'Vardagar' } },
            { id: 'helg', namn: { sv: 'Helger' } },
            { id: 'alla', namn: { sv: 'Alla dagar' } },
          ],
        },
        { id: 'fran', typ: 'text', namn: { sv: 'Från (TT:MM)' }, obligatorisk: true },
        { id: 'till', typ: 'text', namn: { sv: 'Till (TT:MM)' }, obligatorisk: true },
      ],
    },
  ],
  prova: (svar, _idag, fakta) => {
    const tider = raderSvar(svar, 'oppettider')
    if (talSvar(svar, 'start-timmar') === null || tider.length === 0) return okand('saknas', 'Ange starttid och tider.')
    if (tider.some((r) => !KLOCKSLAG.test(String(r.fran)) || !KLOCKSLAG.test(String(r.till))))
      return motsager('fel-klockslag', 'En tid är inte skriven som TT:MM.')
    const start = stod(`Startar inom ${talSvar(svar, 'start-timmar')} timmar. Jämför med kommunens krav.`)
    if (!fakta.delar?.includes('omvardnad')) return start
    return allaProv(
      provaJa(svar, 'kvall-och-helg', 'Hjälp ges kvällar och helger.', 'Omvårdnad ges inte kvällar och helger.'),
      start,
    )
  },
})
