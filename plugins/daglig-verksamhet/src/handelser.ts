import { antal, besok, dag, minutsumma } from '@valfri/plugin-api/handelse'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

const orsaker = [
  { id: 'sjuk', namn: { sv: 'Sjuk' } },
  { id: 'ledig', namn: { sv: 'Ledig' } },
  { id: 'sjukhus', namn: { sv: 'Sjukhusvistelse' } },
  { id: 'korttidsvistelse', namn: { sv: 'Korttidsvistelse eller läger' } },
  { id: 'praktik', namn: { sv: 'Praktik eller arbete på prov' } },
  { id: 'stangt', namn: { sv: 'Verksamheten stängd' } },
  { id: 'anmald-ej', namn: { sv: 'Kom inte, inte anmält' } },
]
const franvaro = { raknasSom: 'franvaro', orsakKravs: true, orsaker } as const

/** What an utförare reports: a day event for each planned day, and times only where the kommun pays for time. */
export const handelser: Tjanst['handelser'] = {
  narvaro: dag({ sv: 'Heldag', lattlast: 'Du var där hela dagen' }, { raknasSom: 'narvaro' }),
  'narvaro-halvdag': dag(
    { sv: 'Halvdag', lattlast: 'Du var där halva dagen' },
    { raknasSom: 'narvaro', omfattning: 'halvdag' },
  ),
  franvaro: dag({ sv: 'Frånvaro, heldag', lattlast: 'Du var borta' }, franvaro),
  'franvaro-halvdag': dag(
    { sv: 'Frånvaro, halvdag', lattlast: 'Du var borta halva dagen' },
    { ...franvaro, omfattning: 'halvdag' },
  ),
  'narvaro-pass': dag({ sv: 'Närvaro, med planerad tid' }, { raknasSom: 'narvaro', planeradeMinuter: true }),
  'franvaro-pass': dag({ sv: 'Frånvaro, med planerad tid' }, { ...franvaro, planeradeMinuter: true }),
  lunch: antal({ sv: 'Lunch', lattlast: 'Lunch' }, { artikel: 'portion' }),
  'lunch-sent-avbestalld': antal(
    { sv: 'Lunch, sent avbeställd' },
    { artikel: 'portion', raknasSom: 'sen-avbestallning' },
  ),
  pass: besok({ sv: 'Pass med tider', lattlast: 'Tid när du var där' }, { personal: true }),
  'pass-avbojt': besok({ sv: 'Pass, avböjt på plats' }, { raknasSom: 'avbojt' }),
  'pass-uteblivet': besok({ sv: 'Pass, kom inte' }, { raknasSom: 'bomtid' }),
  'pass-avbokat': besok({ sv: 'Pass, avbokat' }, { raknasSom: 'avbokad' }),
  tidssumma: minutsumma({ sv: 'Summerad tid', lattlast: 'All tid tillsammans' }),
}
