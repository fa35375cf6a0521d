import { antal, besok, dag, minutsumma } from '@valfri/plugin-api/handelse'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** Older people are often away for health: the reason decides what the kommun follows, the days what it pays. */
const orsaker = [
  { id: 'sjuk', namn: { sv: 'Sjuk' } },
  { id: 'sjukhus', namn: { sv: 'Sjukhusvistelse' } },
  { id: 'korttidsboende', namn: { sv: 'Korttidsboende' } },
  { id: 'bortrest', namn: { sv: 'Bortrest' } },
  { id: 'ville-inte', namn: { sv: 'Ville inte komma' } },
  { id: 'skjuts-uteblev', namn: { sv: 'Skjutsen kom inte' } },
  { id: 'stangt', namn: { sv: 'Verksamheten stängd' } },
  { id: 'avliden', namn: { sv: 'Avliden' } },
]
const franvaro = { raknasSom: 'franvaro', orsakKravs: true, orsaker } as const

/** What an utförare reports: a day event for each planned day, meals, and times where the kommun pays for time. */
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
  maltid: antal({ sv: 'Måltid', lattlast: 'Mat' }, { artikel: 'portion' }),
  'maltid-sent-avbestalld': antal(
    { sv: 'Måltid, sent avbeställd' },
    { artikel: 'portion', raknasSom: 'sen-avbestallning' },
  ),
  pass: besok({ sv: 'Pass med tider', lattlast: 'Tid när du var där' }, { personal: true }),
  'pass-avbojt': besok({ sv: 'Pass, avböjt på plats' }, { raknasSom: 'avbojt' }),
  'pass-uteblivet': besok({ sv: 'Pass, kom inte' }, { raknasSom: 'bomtid' }),
  'pass-avbokat': besok({ sv: 'Pass, avbokat' }, { raknasSom: 'avbokad' }),
  tidssumma: minutsumma({ sv: 'Summerad tid', lattlast: 'All tid tillsammans' }),
}
