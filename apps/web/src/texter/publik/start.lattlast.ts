export default {
  rubrik: 'Välj vem som ska hjälpa dig',
  ingress: 'Du får hjälp hemma. Du får välja vem som hjälper dig. Om du inte väljer hjälper kommunen dig ändå.',
  valjKommun: 'Välj din kommun',
  valjKommunHjalp: 'Skriv början av namnet',
  steg1Rubrik: 'Kommunen bestämmer',
  steg1Text: 'Kommunen bestämmer hur mycket hjälp du får.',
  steg2Rubrik: 'Du väljer',
  steg2Text: 'Du väljer vem som ska hjälpa dig. Det kostar lika mycket för dig.',
  steg3Rubrik: 'Hjälpen börjar',
  steg3Text: 'Den du har valt ringer dig. Du får byta när du vill.',
  minText: 'Här ser du vilken hjälp du får.',
}
