import type { Tjanst } from '@valfri/plugin-api/tjanst'

export const texter: Tjanst['texter'] = {
  sammanfattning: {
    sv: 'Hemtjänst är stöd och hjälp i det egna hemmet, till exempel städning, tvätt, hygien och måltider.',
    lattlast: 'Hemtjänst är hjälp hemma. Du kan få hjälp att städa, tvätta, duscha och äta.',
    en: 'Home care is support in your own home, such as cleaning, laundry, hygiene and meals.',
  },
  'sa-valjer-du': {
    sv: 'När du har fått ett beslut om hemtjänst väljer du vem som ska utföra den. Du kan byta när du vill.',
    lattlast: 'Du väljer själv vem som ska hjälpa dig. Du får byta om du vill.',
    en: 'Once you have been granted home care you choose who provides it. You may change provider at any time.',
  },
  'om-du-inte-valjer': {
    sv: 'Väljer du inte får du hjälp ändå. Kommunen har bestämt vem som utför den då, och du kan välja senare.',
    lattlast: 'Om du inte väljer får du hjälp ändå. Du kan välja senare.',
    en: 'If you do not choose you still receive care. The municipality has decided who provides it, and you can choose later.',
  },
  avgift: {
    sv: 'Du betalar en avgift till kommunen efter din inkomst. Den är densamma vem du än väljer.',
    lattlast: 'Du betalar lika mycket vem du än väljer.',
    en: 'You pay a fee to the municipality based on your income. It is the same whichever provider you choose.',
  },
}
