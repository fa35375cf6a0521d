import { defineFel } from '@valfri/kernel/fel'

export const dokumentFel = defineFel({
  'fil-tom': { text: 'Filen är tom.', nasta: 'Kontrollera filen på din dator och lämna den igen.', status: 422 },
  'fil-for-stor': {
    text: 'Filen är för stor.',
    nasta: 'En fil får vara högst 10 MB. Spara den med lägre upplösning, eller dela upp den på flera filer.',
    status: 413,
  },
  'filtyp-okand': {
    text: 'Filen har en typ som inte tas emot.',
    nasta: 'Lämna filen som PDF, PNG, JPEG, Word (docx), Excel (xlsx) eller CSV.',
    status: 415,
  },
  'fil-med-makron': {
    text: 'Filen innehåller makron och tas inte emot.',
    nasta: 'Spara den som en vanlig docx- eller xlsx-fil utan makron, eller som PDF.',
    status: 415,
  },
  'fil-trasig': {
    text: 'Filen går inte att läsa. Den kan ha skadats när den sparades eller skickades.',
    nasta: 'Öppna filen på din dator, spara den på nytt och lämna den igen.',
    status: 422,
  },
  'dokument-saknas': {
    text: 'Dokumentet finns inte, eller så får du inte läsa det.',
    nasta: 'Gå tillbaka till ärendet och öppna dokumentet därifrån.',
    status: 404,
  },
  'underskrift-ogiltig': {
    text: 'Underskriften håller inte: den är ändrad eller inte gjord av nyckeln.',
    nasta: 'Hämta underskrifterna på nytt, och jämför nyckeln med den som instansen publicerar.',
    status: 422,
  },
  'underskrift-annan-fil': {
    text: 'Underskriften håller, men för en annan fil: minst ett tecken skiljer.',
    nasta: 'Hämta filen på nytt och kontrollera den igen.',
    status: 422,
  },
  'underskrift-okand-nyckel': {
    text: 'Underskriften är gjord av en nyckel som inte är känd.',
    nasta: 'Hämta nycklarna från instansens adress /.well-known/valfri-underskrift.json.',
    status: 422,
  },
})
