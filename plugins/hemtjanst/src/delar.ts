import type { Tjanst } from '@valfri/plugin-api/tjanst'

const sol = { lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 §' }

export const delar: Tjanst['delar'] = {
  service: {
    namn: { sv: 'Service', lattlast: 'Städning och tvätt', en: 'Household services' },
    beskrivning: { sv: 'Städning, tvätt, inköp och annat praktiskt i hemmet.' },
    insatstyp: 'hemtjanst-service',
    lagrum: [sol],
  },
  omvardnad: {
    namn: { sv: 'Omvårdnad', lattlast: 'Hjälp med kroppen', en: 'Personal care' },
    beskrivning: { sv: 'Hjälp med hygien, måltider, att klä sig, förflyttning och trygghet.' },
    insatstyp: 'hemtjanst-omvardnad',
    lagrum: [sol],
  },
  hsl: {
    namn: { sv: 'Delegerad hälso- och sjukvård', lattlast: 'Medicin', en: 'Delegated health care' },
    beskrivning: { sv: 'Uppgifter som en sjuksköterska har delegerat, till exempel att ge läkemedel.' },
    insatstyp: 'hemsjukvard',
    lagrum: [{ lag: 'HSL', sfs: '2017:30', rum: '12 kap.' }],
  },
}

/** Parts that a kommun may keep for its own production. They are paid and followed like the others, but not chosen. */
export const ejValbaraDelar: Tjanst['ejValbaraDelar'] = {
  trygghetslarm: {
    namn: { sv: 'Trygghetslarm', lattlast: 'Larm', en: 'Safety alarm' },
    insatstyp: 'hemtjanst-service',
    lagrum: [sol],
    skal: {
      sv: 'Larmet ska besvaras på samma sätt dygnet runt, vem som än ger den övriga hjälpen. Kommunen utför det själv.',
      lattlast: 'Kommunen svarar på larmet hos alla.',
    },
  },
  natt: {
    namn: { sv: 'Hjälp på natten', lattlast: 'Hjälp på natten', en: 'Night care' },
    insatstyp: 'hemtjanst-omvardnad',
    lagrum: [sol],
    skal: {
      sv: 'Nattbesöken är få och utspridda och planeras i samma turer som larmen. Kommunen utför dem själv.',
      lattlast: 'Kommunen hjälper alla på natten.',
    },
  },
}
