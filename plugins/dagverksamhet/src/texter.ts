import type { Tjanst } from '@valfri/plugin-api/tjanst'

export const texter: Tjanst['texter'] = {
  sammanfattning: {
    sv: 'Dagverksamhet är en plats att komma till på dagarna för äldre som bor hemma, med gemenskap, aktiviteter och mat.',
    lattlast: 'På dagverksamheten träffar du andra, äter och har något att göra. Du bor hemma.',
    en: 'A day centre gives older people who live at home company, activities and meals in the daytime.',
  },
  'sa-valjer-du': {
    sv: 'När du har fått ett beslut väljer du vart du vill gå. Du kan hälsa på först, och byta när du vill.',
    lattlast: 'Du väljer själv vart du vill gå. Du får hälsa på först. Du får byta om du vill.',
    en: 'Once you have a decision you choose which centre to attend. You may visit first, and change whenever you like.',
  },
  'om-du-inte-valjer': {
    sv: 'Väljer du inte får du en plats ändå. Kommunen har bestämt var, och du kan välja senare.',
    lattlast: 'Om du inte väljer får du en plats ändå. Du kan välja senare.',
    en: 'If you do not choose you still receive a place. The municipality has decided where, and you can choose later.',
  },
  anhorig: {
    sv: 'Dagverksamhet kan också ge avlösning åt den som vårdar en närstående hemma.',
    lattlast: 'Din anhöriga kan vila när du är på dagverksamheten.',
    en: 'A day centre also gives respite to a family member who cares for someone at home.',
  },
  avgift: {
    sv: 'Du betalar en avgift till kommunen efter din inkomst. Den ingår i maxtaxan och är densamma vem du än väljer. Maten betalar du för sig.',
    lattlast: 'Du betalar lika mycket vem du än väljer. Maten kostar extra.',
    en: 'You pay a fee to the municipality based on your income, within the fee cap and the same whichever you choose. Meals are extra.',
  },
}
