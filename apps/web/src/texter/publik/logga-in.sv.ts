export default {
  rubrik: 'Logga in',
  ingress: 'Du loggar in med e-legitimation. Vi har inga lösenord.',
  knapp: 'Fortsätt till legitimering',
  demoRubrik: 'Det här är en demo',
  demoText:
    'Du kommer till en test-legitimation där du väljer vem du vill vara. Alla personer och företag är påhittade.',
  misslyckadesRubrik: 'Inloggningen blev inte klar',
  misslyckadesText: 'Den avbröts eller tog för lång tid. Försök igen.',
  utgangenRubrik: 'Du har loggats ut',
  utgangenText: 'Du var borta en stund, så vi loggade ut dig. Logga in igen så kommer du tillbaka dit du var.',
  efterRubrik: 'Efter att du loggat in',
  efterText: 'Du kommer dit du var på väg. Har du flera uppdrag väljer du vilket du arbetar med.',
} as const
