import { defineFel } from '@valfri/kernel/fel'

export const berakningFel = defineFel({
  'parameter-saknas': {
    text: 'Ett pris saknas.',
    nasta: 'Besluta priset i prislistan, med ett datum som gäller den dagen.',
    status: 422,
  },
  'pris-tvetydigt': {
    text: 'Två prisrader passar lika bra.',
    nasta: 'Skriv prislistan så att bara en rad passar.',
    status: 422,
  },
  'pris-fel-enhet': {
    text: 'Priset är beslutat i en annan enhet än modellen räknar i.',
    nasta: 'Byt underlag i modellen eller besluta priset i rätt enhet.',
    status: 422,
  },
  'tidsband-saknas': {
    text: 'En minut ligger utanför alla tidsband.',
    nasta: 'Komplettera modellens tidsband så att hela veckan täcks.',
    status: 422,
  },
  'niva-saknas': {
    text: 'Ingen nivå gäller för dagen.',
    nasta: 'Be handläggaren sätta nivån från rätt datum.',
    status: 422,
  },
  'mangd-saknas': {
    text: 'Beställningen saknar en mängd som modellen räknar med.',
    nasta: 'Komplettera beställningen.',
    status: 422,
  },
  'modell-galler-inte': {
    text: 'Händelsen är tidigare än ersättningsmodellen.',
    nasta: 'Räkna händelsen med den modell som gällde då.',
    status: 422,
  },
  'modell-ofullstandig': {
    text: 'Ersättningsmodellen saknar ett val som händelserna kräver.',
    nasta: 'Komplettera modellen i kommunens inställningar.',
    status: 422,
  },
  'modell-ej-tillaten': {
    text: 'Tjänsten erbjuder inte det valet.',
    nasta: 'Välj bland det som tjänstens modell erbjuder.',
    status: 422,
  },
  'utanfor-bestallning': {
    text: 'Händelsen ligger utanför beställningens tid.',
    nasta: 'Flytta händelsen till rätt beställning eller ändra beställningens datum.',
    status: 422,
  },
  'bestallning-okand': { text: 'Händelsen hör till en beställning som inte ingår i körningen.', status: 422 },
  'handelse-ogiltig': { text: 'Händelsen går inte att räkna.', nasta: 'Rätta händelsen.', status: 422 },
  'dagshandelse-dubbel': {
    text: 'Två dagshändelser finns på samma dag.',
    nasta: 'Ta bort den ena.',
    status: 422,
  },
  'rad-utan-kalla': {
    text: 'Ett eget steg i tjänsten gav en rad utan källa. Körningen avbröts; inget annat påverkades.',
    nasta: 'Kontakta den som förvaltar tjänsten.',
    status: 422,
  },
  'inkomstuppgift-saknas': {
    text: 'Makens eller makans inkomst saknas.',
    nasta: 'Registrera inkomst och boendekostnad för båda, eller räkna personen som ensamstående.',
    status: 422,
  },
})
