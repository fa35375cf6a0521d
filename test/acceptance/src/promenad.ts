import { mangd } from '@valfri/plugin-api/bestallning'
import { defineTjanst } from '@valfri/plugin-api/define-tjanst'
import { gemensammaVillkor } from '@valfri/plugin-api/generella-villkor/katalog'
import { antal, besok } from '@valfri/plugin-api/handelse'
import { modell, type StegHandelse } from '@valfri/plugin-api/modell'
import { pris } from '@valfri/plugin-api/parameter'

const sol = { lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 §' }

const artiklar = { mal: { pris: 'malpris', enhet: 'tillfalle' } } as const
const STEG_PER_MAL = 3
/** The plugin's own step: three reported steps toward the person's goal are one goal, and what is left over is nothing. */
export const helaMal = (h: StegHandelse): number => Math.floor(h.antal / STEG_PER_MAL)

/** A tjänst that no kommun has and that stands in no composition file: it exists in the tests alone (F15.1). */
export default defineTjanst({
  api: 1,
  id: 'promenad',
  version: '2026.1',
  namn: { sv: 'Promenadsällskap', lattlast: 'Någon att gå ut med', en: 'Walking company' },
  lagrum: [sol],
  delar: { sallskap: { namn: { sv: 'Sällskap' }, insatstyp: 'ledsagning', lagrum: [sol] } },
  villkor: [...gemensammaVillkor],
  bestallning: { mangder: { sallskap: [mangd('minuter', { sv: 'Beviljad tid' }, 'minuter', 'manad')] }, falt: [] },
  handelser: {
    promenad: besok({ sv: 'Promenad' }),
    delmal: antal({ sv: 'Steg mot personens mål' }, { artikel: 'mal' }),
  },
  parametrar: {
    promenadpris: pris({ namn: { sv: 'Pris per timme' }, enhet: 'timme', per: ['del'], obligatorisk: false }),
    personpeng: pris({ namn: { sv: 'Peng per person och månad' }, enhet: 'manad', obligatorisk: false }),
    malpris: pris({ namn: { sv: 'Belopp per nått mål' }, enhet: 'tillfalle', obligatorisk: false }),
  },
  ersattning: {
    utford: modell({
      namn: { sv: 'Utförd tid' },
      beskrivning: { sv: 'Varje minut ersätts.' },
      underlag: { sallskap: ['utford-tid'] },
      pris: { sallskap: 'promenadpris' },
      artiklar,
      byggstenar: ['momskompensation'],
    }),
    // Capitation with an outcome part: neither minutes nor days decide.
    blandad: modell({
      namn: { sv: 'Peng per person och per nått mål' },
      beskrivning: { sv: 'Ett belopp per person och månad, och ett för varje mål som personen når.' },
      underlag: { sallskap: ['manad'] },
      pris: { sallskap: 'personpeng' },
      artiklar,
      byggstenar: ['momskompensation'],
      steg: { mangd: helaMal },
    }),
  },
  avgift: { poster: [], lagrum: [], ingenAvgift: { sv: 'Kommunen tar ingen avgift.' } },
  statistik: [],
  texter: {
    sammanfattning: { sv: 'Någon går med dig ut.', lattlast: 'Någon går ut med dig.', en: 'Somebody walks with you.' },
  },
  regler: {
    beslutskrav: { krav: 'alltid', lagrum: [sol] },
    ivoTillstand: { kravs: false, lagrum: [sol], text: { sv: 'Inget tillstånd krävs.' } },
    cpv: ['85312400-3'],
    registerkontroll: [],
    sekretess: {
      lagrum: [{ lag: 'OSL', sfs: '2009:400', rum: '26 kap. 1 §' }],
      kansligaUppgifter: [],
      utanIdentitet: false,
    },
  },
})
