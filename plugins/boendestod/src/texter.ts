import type { Tjanst } from '@valfri/plugin-api/tjanst'

export const texter: Tjanst['texter'] = {
  sammanfattning: {
    sv: 'Boendestöd är stöd i vardagen till den som har en psykisk eller neuropsykiatrisk funktionsnedsättning. Ni gör saker tillsammans.',
    lattlast:
      'Boendestöd hjälper dig att få vardagen att fungera. Ni gör saker tillsammans, till exempel städar, handlar eller planerar.',
    en: 'Housing support helps people with psychiatric or neurodevelopmental conditions to manage everyday life, side by side.',
  },
  'sa-valjer-du': {
    sv: 'När du har fått ett beslut väljer du vem som ska ge stödet. Du kan byta när du vill.',
    lattlast: 'Du väljer själv vem som ska ge dig stöd. Du får byta.',
    en: 'Once you have been granted support you choose who provides it. You may change provider at any time.',
  },
  'om-du-inte-valjer': {
    sv: 'Väljer du inte får du stöd ändå. Kommunen har bestämt vem som ger det då, och du kan välja senare.',
    lattlast: 'Om du inte väljer får du stöd ändå. Du kan välja senare.',
    en: 'If you do not choose you still receive support, and you can choose later.',
  },
  avgift: {
    sv: 'I de flesta kommuner kostar boendestöd ingenting. Tar din kommun en avgift är den densamma vem du än väljer.',
    lattlast: 'Boendestöd kostar oftast inget.',
    en: 'In most municipalities housing support is free of charge. Any fee is the same whichever provider you choose.',
  },
}
