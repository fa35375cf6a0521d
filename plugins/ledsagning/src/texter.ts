import type { Tjanst } from '@valfri/plugin-api/tjanst'

export const texter: Tjanst['texter'] = {
  sammanfattning: {
    sv: 'Ledsagning är att någon följer med dig utanför hemmet, till exempel på promenad, till vården eller på ett evenemang.',
    lattlast: 'Någon följer med dig när du ska göra något. Till exempel gå på bio, handla eller gå till doktorn.',
    en: 'Someone accompanies you outside your home, for example on a walk, to health care or to an event.',
  },
  'sa-valjer-du': {
    sv: 'När du har fått ett beslut väljer du vem som ska följa med. Du kan byta när du vill.',
    lattlast: 'Du väljer själv vem som ska följa med dig. Du får byta.',
    en: 'Once you have been granted the service you choose the provider. You may change at any time.',
  },
  'om-du-inte-valjer': {
    sv: 'Väljer du inte får du ledsagning ändå. Kommunen har bestämt vem som utför den då.',
    lattlast: 'Om du inte väljer får du ledsagning ändå.',
    en: 'If you do not choose you still receive the service.',
  },
  avgift: {
    sv: 'Enligt LSS är ledsagarservice avgiftsfri. Enligt SoL kan kommunen ta en avgift, och den är densamma vem du än väljer. Dina egna utgifter, som biljetter, betalar du själv.',
    lattlast: 'Med LSS kostar det inget. Med SoL kan det kosta. Du betalar din egen biljett.',
    en: 'Under LSS the service is free. Under the Social Services Act there may be a fee, the same whoever you choose. You pay your own tickets.',
  },
}
