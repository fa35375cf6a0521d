import { defineFel } from '@valfri/kernel/fel'

export const ersattningFel = defineFel({
  'korning-saknas': { text: 'Körningen finns inte.', nasta: 'Gå till listan över månader.', status: 404 },
  'manad-framtida': {
    text: 'Månaden är inte slut än.',
    nasta: 'Förhandsgranska gärna, men lås först när månaden är slut.',
    status: 409,
  },
  'manad-ogiltig': { text: 'Månaden kan inte läsas.', nasta: 'Skriv månaden som ÅÅÅÅ-MM.', status: 422 },
  'korning-last': {
    text: 'Månaden är låst och ändras inte mer.',
    nasta: 'Ändringar som kommer nu ersätts som korrigeringar i nästa körning.',
    status: 409,
  },
  'korning-pagar': {
    text: 'Beräkningen pågår redan.',
    nasta: 'Vänta tills den är klar, eller avbryt den.',
    status: 409,
  },
  'korning-ej-beraknad': { text: 'Månaden är inte beräknad.', nasta: 'Förhandsgranska månaden först.', status: 409 },
  'korning-har-problem': {
    text: 'Något hindrar att månaden låses.',
    nasta: 'Åtgärda det som står överst i listan och beräkna igen.',
    status: 409,
  },
  'korning-ej-last': {
    text: 'Månaden är inte låst.',
    nasta: 'Lås månaden först; därefter attesterar en annan person.',
    status: 409,
  },
  'korning-andrad': {
    text: 'Underlaget har ändrats sedan förhandsgranskningen.',
    nasta: 'Beräkna igen och se igenom ändringarna innan du låser.',
    status: 409,
  },
  'attest-samma-person': {
    text: 'Den som låste månaden kan inte attestera den.',
    nasta: 'Be en annan attestant. Två personer behövs.',
    status: 403,
  },
  'redan-attesterad': {
    text: 'Körningen har redan attesterats.',
    nasta: 'Se vem och när i händelselistan.',
    status: 409,
  },
  'rad-saknas': { text: 'Raden finns inte.', nasta: 'Gå tillbaka till underlaget.', status: 404 },
  'underlag-saknas': { text: 'Underlaget finns inte.', nasta: 'Gå tillbaka till månaden.', status: 404 },
  'manad-ej-last': {
    text: 'Bara låsta månader kan simuleras.',
    nasta: 'Välj bland de månader som är låsta.',
    status: 409,
  },
  'skugga-manader': {
    text: 'Den sista månaden är före den första.',
    nasta: 'Ändra någon av månaderna.',
    status: 422,
  },
  'vistelsepris-saknas': {
    text: 'Vistelsekommunen har inget beslutat pris för en del som betalas efter dess prislista.',
    nasta: 'Be vistelsekommunen besluta priset. Hemkommunens pris används aldrig i stället.',
    lagrum: 'SoL 29 kap. 6 §',
    status: 422,
  },
  'modell-saknas': {
    text: 'Nämnden har inte beslutat någon ersättningsmodell för tjänsten.',
    nasta: 'Besluta modell och priser innan månaden körs.',
    status: 409,
  },
})
