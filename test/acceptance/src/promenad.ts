import { mangd } from '@valfri/plugin-api/bestallning'
import { defineTjanst } from '@valfri/plugin-api/define-tjanst'
import { gemensammaVillkor } from '@valfri/plugin-api/generella-villkor/katalog'
import { besok } from '@valfri/plugin-api/handelse'
import { modell } from '@valfri/plugin-api/modell'
import { pris } from '@valfri/plugin-api/parameter'

const sol = { lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 §' }

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
  handelser: { promenad: besok({ sv: 'Promenad' }) },
  parametrar: { promenadpris: pris({ namn: { sv: 'Pris per timme' }, enhet: 'timme', per: ['del'] }) },
  ersattning: {
    utford: modell({
      namn: { sv: 'Utförd tid' },
      beskrivning: { sv: 'Varje minut ersätts.' },
      underlag: { sallskap: ['utford-tid'] },
      pris: { sallskap: 'promenadpris' },
      byggstenar: ['momskompensation'],
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
