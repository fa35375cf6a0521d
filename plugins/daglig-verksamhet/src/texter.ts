import type { Tjanst } from '@valfri/plugin-api/tjanst'

export const texter: Tjanst['texter'] = {
  sammanfattning: {
    sv: 'Daglig verksamhet är sysselsättning för dig som har rätt till stöd enligt LSS och inte arbetar eller utbildar dig.',
    lattlast: 'I daglig verksamhet har du något att göra på dagarna. Du har rätt till det enligt lagen LSS.',
    en: 'Daily activities give meaningful occupation to people with a right to support under LSS who neither work nor study.',
  },
  'sa-valjer-du': {
    sv: 'När du har fått ett beslut väljer du vem som ska ge din dagliga verksamhet. Du kan besöka flera först, och byta när du vill.',
    lattlast: 'Du väljer själv var du vill vara. Du får hälsa på först. Du får byta om du vill.',
    en: 'Once you have a decision you choose who provides your daily activities. You may visit several first, and change later.',
  },
  'om-du-inte-valjer': {
    sv: 'Väljer du inte får du en plats ändå. Kommunen har bestämt vem som ger den då, och du kan välja senare.',
    lattlast: 'Om du inte väljer får du en plats ändå. Du kan välja senare.',
    en: 'If you do not choose you still receive a place. The municipality has decided who provides it, and you can choose later.',
  },
  niva: {
    sv: 'Kommunen bedömer hur mycket stöd du behöver. Det kallas nivå och styr vad utföraren får betalt, inte vad du får välja.',
    lattlast: 'Kommunen bestämmer hur mycket stöd du behöver. Du får ändå välja var du vill vara.',
    en: 'The municipality assesses how much support you need. The level decides what the provider is paid, not what you may choose.',
  },
  habiliteringsersattning: {
    sv: 'Kommunen kan ge habiliteringsersättning för de dagar du är på plats. Den är inte lön, och den hålls isär från det utföraren får betalt.',
    lattlast: 'Du kan få lite pengar för de dagar du är där. Det är inte lön.',
    en: 'You may receive a small allowance for the days you attend. It is not a wage, and is kept apart from the provider’s pay.',
  },
  avgift: {
    sv: 'Daglig verksamhet kostar inget. Du kan behöva betala för lunchen.',
    lattlast: 'Det kostar inget. Du kan behöva betala för lunch.',
    en: 'Daily activities are free of charge. You may have to pay for lunch.',
  },
}
