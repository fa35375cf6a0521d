import { defineFel } from '@valfri/kernel/fel'

export const insynFel = defineFel({
  'tjanst-ej-i-valet': {
    text: 'Nämnden hade inte tjänsten i sitt valfrihetssystem då.',
    nasta: 'Välj en månad då tjänsten var påslagen, eller en annan tjänst.',
    status: 409,
  },
  'ej-egenregi': {
    text: 'Särkostnader gäller bara kommunens egen regi.',
    nasta: 'Välj en av kommunens egna utförare.',
    status: 409,
  },
  'manad-framtida': {
    text: 'Månaden har inte börjat än.',
    nasta: 'Posta kostnaden när månaden är här.',
    status: 422,
  },
  'kalla-behovs': {
    text: 'Varje särkostnad behöver sitt beslut eller sin verifikation.',
    nasta: 'Välj nämndens beslut, eller skriv verifikationens nummer.',
    status: 422,
  },
  'sarkostnad-saknas': {
    text: 'Posten finns inte, eller så är den en annan nämnds.',
    nasta: 'Gå tillbaka till listan.',
    status: 404,
  },
  'korrigering-av-korrigering': {
    text: 'En korrigering kan inte korrigeras.',
    nasta: 'Korrigera posten som den hör till.',
    status: 409,
  },
  'inget-att-korrigera': {
    text: 'Posten står redan på det beloppet.',
    nasta: 'Skriv det belopp som är rätt.',
    status: 409,
  },
  'andrad-under-tiden': {
    text: 'Någon annan har korrigerat posten sedan du öppnade den.',
    nasta: 'Läs in sidan igen och se vad den står på nu. Det du har skrivit ligger kvar i formuläret.',
    status: 409,
  },
  'period-ogiltig': {
    text: 'Perioden går inte att använda.',
    nasta: 'Välj en första dag som inte är efter den sista, och högst fem år.',
    status: 422,
  },
  'marknad-saknas': {
    text: 'Kommunen har inte tjänsten i sitt valfrihetssystem.',
    nasta: 'Välj en annan kommun eller tjänst.',
    status: 404,
  },
})
