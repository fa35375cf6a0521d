import type { Tjanst } from '@valfri/plugin-api/tjanst'

const lagrum = [{ lag: 'SoL', sfs: '2025:400', rum: '11 kap. 1 §' }]

/** What an utförare may apply for: care of people with dementia asks for more of staff and premises. */
export const delar: Tjanst['delar'] = {
  social: {
    namn: { sv: 'Social dagverksamhet', lattlast: 'Träffa andra på dagarna', en: 'Social day centre' },
    beskrivning: { sv: 'Gemenskap, aktiviteter och måltider på dagtid för äldre som bor hemma.' },
    insatstyp: 'dagverksamhet-aldre',
    lagrum,
  },
  demens: {
    namn: {
      sv: 'Dagverksamhet vid demenssjukdom',
      lattlast: 'Dagverksamhet för den som har demens',
      en: 'Day centre for people with dementia',
    },
    beskrivning: { sv: 'Anpassad verksamhet i liten grupp, också till stöd för den som vårdar en närstående.' },
    insatstyp: 'dagverksamhet-aldre',
    lagrum,
  },
}
