import { defineFel } from '@valfri/kernel/fel'

export const fragaFel = defineFel({
  'underlag-tar-inga-fragor': {
    text: 'Underlaget är inte öppet i kommunen, så det går inte att ställa frågor på det.',
    nasta: 'Välj en kommun där underlaget är publicerat, eller kontakta kommunen.',
    status: 409,
  },
  'fraga-har-personnummer': {
    text: 'Frågan ser ut att innehålla ett personnummer. Frågor och svar publiceras för alla.',
    nasta: 'Ta bort personuppgifterna och ställ frågan igen. Frågor om er egen ansökan ställer ni i ärendet.',
    status: 422,
  },
  'fraga-redan-stalld': {
    text: 'Samma fråga väntar redan på svar.',
    nasta: 'Svaret publiceras på underlagets sida, samma för alla.',
    status: 409,
  },
  'for-manga-obesvarade': {
    text: 'Många frågor väntar redan på svar, så kommunen tar inte emot fler just nu.',
    nasta: 'Läs de svar som finns och försök igen senare, eller kontakta kommunen.',
    status: 429,
  },
  'fraga-saknas': { text: 'Frågan finns inte, eller så är den ställd till en annan nämnd.', status: 404 },
  'fraga-redan-besvarad': {
    text: 'Frågan har redan fått sitt besked. En fråga besvaras en gång, med samma svar till alla.',
    nasta: 'Är svaret fel rättar du det publicerade svaret.',
    status: 409,
  },
  'svar-saknas': { text: 'Det publicerade svaret finns inte.', nasta: 'Läs in sidan på nytt.', status: 404 },
  'svar-avslojar': {
    text: 'Texten avslöjar vem som har frågat.',
    nasta: 'Skriv om frågan och svaret så att de inte nämner den som frågade.',
    status: 422,
  },
  'svar-har-personnummer': {
    text: 'Texten ser ut att innehålla ett personnummer, och den publiceras för alla.',
    nasta: 'Ta bort personuppgifterna.',
    status: 422,
  },
  'annons-saknas': {
    text: 'Det finns ingen annons att uppdatera.',
    nasta: 'Öppna underlaget med annonsens id först.',
    lagrum: 'LOV 3 kap. 1 §',
    status: 409,
  },
  'annons-ska-tas-ner': {
    text: 'Underlaget tar inte emot ansökningar längre, så annonsen ska tas ner.',
    nasta: 'Ta ner annonsen på den nationella platsen och registrera att den är nedtagen.',
    status: 409,
  },
  'annons-galler': {
    text: 'Underlaget tar emot ansökningar, så annonsen ska stå kvar.',
    nasta: 'Besluta först att underlaget upphör.',
    lagrum: 'LOV 3 kap. 1 §',
    status: 409,
  },
  'annonsdag-framtida': { text: 'Dagen har inte kommit än.', nasta: 'Ange dagen då annonsen ändrades.', status: 422 },
})
