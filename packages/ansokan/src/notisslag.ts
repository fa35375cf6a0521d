import { defineNotisslag } from '@valfri/notis/notisslag'

export const ansokanInkommen = defineNotisslag({
  id: 'ansokan-inkommen',
  dorr: 'kommun',
  roller: ['upphandlare', 'registrator'],
  amne: 'En ansökan har kommit in',
  text: 'En utförare har ansökt om att bli godkänd. Tiden till beslut räknas från den dag den kom in.',
  standard: 'direkt',
})

export const kompletteringBegard = defineNotisslag({
  id: 'komplettering-begard',
  dorr: 'utforare',
  roller: ['firmatecknare', 'verksamhetsansvarig'],
  amne: 'Kommunen ber er komplettera er ansökan',
  text: 'Det saknas något i er ansökan. I ärendet står vad, och vilken dag som är den sista att svara.',
  standard: 'direkt',
})

export const kompletteringBesvarad = defineNotisslag({
  id: 'komplettering-besvarad',
  dorr: 'kommun',
  roller: ['upphandlare'],
  amne: 'En komplettering har kommit in',
  text: 'Den sökande har svarat på er begäran. Tiden till beslut räknas igen.',
  standard: 'direkt',
})

export const ansokanAndrad = defineNotisslag({
  id: 'ansokan-andrad',
  dorr: 'kommun',
  roller: ['upphandlare'],
  amne: 'En ansökan har ändrats',
  text: 'Den sökande har ändrat svar innan ansökan är beslutad. De villkor som berörs prövas på nytt.',
  standard: 'direkt',
})

export const ansokanAterkallad = defineNotisslag({
  id: 'ansokan-aterkallad',
  dorr: 'kommun',
  roller: ['upphandlare', 'registrator'],
  amne: 'En ansökan har återkallats',
  text: 'Den sökande har tagit tillbaka sin ansökan. Den prövas inte längre.',
  standard: 'dagligen',
})

export const fragaIArende = defineNotisslag({
  id: 'fraga-i-arende',
  dorr: 'kommun',
  roller: ['upphandlare'],
  amne: 'En sökande har ställt en fråga',
  text: 'Frågan står i ärendet. Svaret läses bara av den sökande och nämnden.',
  standard: 'direkt',
})

export const svarIArende = defineNotisslag({
  id: 'svar-i-arende',
  dorr: 'utforare',
  roller: ['firmatecknare', 'verksamhetsansvarig'],
  amne: 'Kommunen har svarat på er fråga',
  text: 'Svaret står i ärendet.',
  standard: 'direkt',
})

export const beslutUnderrattat = defineNotisslag({
  id: 'beslut-underrattat',
  dorr: 'utforare',
  roller: ['firmatecknare', 'verksamhetsansvarig'],
  amne: 'Kommunen har beslutat om er ansökan',
  text: 'I ärendet står beslutet, skälen och hur ni gör om ni vill få det rättat.',
  standard: 'direkt',
})

export const avtalAttSkrivaUnder = defineNotisslag({
  id: 'avtal-att-skriva-under',
  dorr: 'utforare',
  roller: ['firmatecknare'],
  amne: 'Ett avtal väntar på er underskrift',
  text: 'Läs avtalet och skriv under det. Det börjar gälla när båda parter har skrivit under.',
  standard: 'direkt',
})

export const avtalAttSkrivaUnderKommun = defineNotisslag({
  id: 'avtal-att-skriva-under-kommun',
  dorr: 'kommun',
  roller: ['beslutsfattare'],
  amne: 'Ett avtal väntar på kommunens underskrift',
  text: 'Utföraren har skrivit under. Läs avtalet och skriv under det för kommunen.',
  standard: 'direkt',
})

export const underlagAndrat = defineNotisslag({
  id: 'underlag-andrat',
  dorr: 'utforare',
  roller: ['firmatecknare', 'verksamhetsansvarig'],
  amne: 'Förfrågningsunderlaget har ändrats',
  text: 'Kommunen har publicerat en ny version av det underlag som ert avtal bygger på. Läs vad som är nytt.',
  standard: 'direkt',
})

/** Every kind of notice that an ansökan or an avtal gives rise to. */
export const ansokanNotisslag = [
  ansokanInkommen,
  kompletteringBegard,
  kompletteringBesvarad,
  ansokanAterkallad,
  ansokanAndrad,
  fragaIArende,
  svarIArende,
  beslutUnderrattat,
  avtalAttSkrivaUnder,
  avtalAttSkrivaUnderKommun,
  underlagAndrat,
]
