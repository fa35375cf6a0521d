import type { Tjanst } from '@valfri/plugin-api/tjanst'

export const texter: Tjanst['texter'] = {
  sammanfattning: {
    sv: 'Avlösning är att någon tar över i hemmet, så att den som vårdar en närstående får vila eller göra något annat.',
    lattlast: 'Någon kommer hem och hjälper till, så att den som vårdar får vara ledig en stund.',
    en: 'Someone takes over at home so that a family carer can rest or do something else.',
  },
  'sa-valjer-du': {
    sv: 'När beslutet är fattat väljer ni vem som ska komma. Ni kan byta när ni vill.',
    lattlast: 'Ni väljer själva vem som ska komma. Ni får byta.',
    en: 'Once it has been granted you choose the provider. You may change at any time.',
  },
  'om-du-inte-valjer': {
    sv: 'Väljer ni inte får ni avlösning ändå. Kommunen har bestämt vem som utför den då.',
    lattlast: 'Om ni inte väljer får ni avlösning ändå.',
    en: 'If you do not choose you still receive respite care.',
  },
  avgift: {
    sv: 'Enligt LSS är avlösarservice avgiftsfri. Enligt SoL är ofta de första timmarna i månaden fria, och avgiften är densamma vem ni än väljer.',
    lattlast: 'Med LSS kostar det inget. Med SoL kan det kosta om ni har många timmar.',
    en: 'Under LSS the service is free. Under the Social Services Act the first hours a month are often free.',
  },
}
