export default {
  poster: 'Det här ingår',
  vad: 'Vad',
  raknat: 'Så är det räknat',
  galler: 'Pris från',
  belopp: 'Belopp',
  utanfor: 'utanför maxtaxan',
  steg: 'Så blir det en avgift',
  avgor: 'Avgör',
  kalla: 'Källa: {kalla}',
  obekraftad: 'Beloppet är uträknat, inte publicerat',
  beslut: '{datum} {paragraf}, {diarienummer}',
  ingetBelopp: 'Begränsar inte',
} as const
