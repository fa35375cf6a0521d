import { defineFel } from '@valfri/kernel/fel'

export const valFel = defineFel({
  'otillatet-sokbegrepp': {
    text: 'En person får bara sökas på namn, personnummer, samordningsnummer eller ärendenummer.',
    nasta: 'Skriv något av dem i sökrutan.',
    lagrum: 'SoLPuF 15 §',
    status: 422,
  },
  'sokord-for-kort': { text: 'Sökordet är för kort.', nasta: 'Skriv minst två bokstäver.', status: 422 },
  'beslut-ogiltigt': {
    text: 'Beslutet går inte att registrera som det är skrivet.',
    nasta: 'Rätta de markerade uppgifterna. Inget har sparats.',
    status: 422,
  },
  'tidsmall-saknas': {
    text: 'Nämnden har ingen tidsmall för tjänsten den dag beslutet börjar gälla.',
    nasta: 'Skriv den beviljade tiden i stället, eller välj en dag då en tidsmall gäller.',
    status: 422,
  },
  'tjanst-ej-aktiv': {
    text: 'Kommunen har inte tjänsten påslagen den dag beslutet börjar gälla.',
    nasta: 'Välj en annan tjänst, eller be systemadministratören slå på den.',
    status: 422,
  },
  'tjanst-utan-beslut': {
    text: 'Tjänsten ges utan beslut, och kommunen får inte veta vem som använder den.',
    nasta: 'Registrera inget beslut. Den som vill ha tjänsten kontaktar en utförare direkt.',
    lagrum: 'SoL (2025:400) 14 kap. 4 §',
    status: 409,
  },
  'avtal-saknas': {
    text: 'Det finns inget avtal i dag som ärendet kan öppnas under.',
    nasta: 'Kontrollera att avtalet är signerat och gäller i dag.',
    status: 409,
  },
  'arende-ogiltigt': {
    text: 'Ärendet går inte att spara som det är skrivet.',
    nasta: 'Rätta de markerade uppgifterna. Inget har sparats.',
    status: 422,
  },
  'slut-utanfor': {
    text: 'Ärendet kan inte avslutas den dagen.',
    nasta: 'Välj en dag från den då det öppnades till i dag.',
    status: 422,
  },
  'beslut-annan-person': {
    text: 'Ärendenumret hör redan till ett beslut för en annan person eller en annan tjänst.',
    nasta: 'Kontrollera ärendenumret i verksamhetssystemet.',
    status: 409,
  },
  'filen-gar-inte-att-lasa': {
    text: 'Filen går inte att läsa som beslut.',
    nasta: 'Spara den som CSV (med rubrikrad) eller JSON och försök igen. Inget har sparats.',
    status: 422,
  },
  'filen-ar-tom': { text: 'Filen har inga rader.', nasta: 'Kontrollera att du valde rätt fil.', status: 422 },
  'del-ej-beviljad': {
    text: 'Beslutet omfattar inte den delen den dagen.',
    nasta: 'Läs in sidan på nytt för att se vad som är beviljat.',
    status: 409,
  },
  'del-ej-valbar': {
    text: 'Delen ingår inte i valet. Den utförs av kommunens egen regi.',
    nasta: 'Inget val behövs.',
    status: 409,
  },
  'utforare-ej-valbar': {
    text: 'Utföraren kan inte väljas här den dagen.',
    nasta: 'Välj en av utförarna i listan.',
    lagrum: 'LOV 9 kap. 1 §',
    status: 409,
  },
  'utforare-full': {
    text: 'Utföraren har inte plats för fler just nu.',
    nasta: 'Ställ dig i kö och vänta, eller välj en annan utförare. Ingen väljs åt dig.',
    lagrum: 'LOV 9 kap. 1 §',
    status: 409,
  },
  'redan-vald': { text: 'Utföraren är redan vald.', nasta: 'Inget behöver göras.', status: 409 },
  'datum-utanfor-beslut': {
    text: 'Datumet ligger utanför beslutets tid.',
    nasta: 'Välj ett datum som ligger inom beslutet.',
    status: 422,
  },
  'for-tidigt-byte': {
    text: 'Ett byte gäller tidigast efter den bytestid som står i förfrågningsunderlaget.',
    nasta: 'Välj ett senare datum, eller ange varför bytet måste ske genast.',
    status: 422,
  },
  'bytestid-saknas': {
    text: 'Underlagets bytestid går inte att läsa, så det går inte att säga när bytet gäller.',
    nasta: 'Kontakta kommunens upphandlare.',
    status: 409,
  },
  'egenregi-saknas': {
    text: 'Kommunen har ingen egen regi med uppdrag för tjänsten den dagen.',
    nasta: 'Be upphandlaren registrera egen regins interna uppdrag.',
    status: 409,
  },
  'ickeval-saknas': {
    text: 'Förfrågningsunderlaget har ingen regel för den som inte väljer.',
    nasta: 'Be upphandlaren komplettera underlagets lokala del.',
    lagrum: 'LOV 9 kap. 2 §',
    status: 409,
  },
  'ickeval-utan-utforare': {
    text: 'Regeln för den som inte väljer gav ingen utförare.',
    nasta: 'Se protokollet för varför var och en hoppades över, och ta hjälp av upphandlaren.',
    lagrum: 'LOV 9 kap. 2 §',
    status: 409,
  },
  'ickeval-andrat': {
    text: 'Förutsättningarna har ändrats sedan förslaget visades.',
    nasta: 'Läs det nya förslaget och bekräfta igen.',
    status: 409,
  },
  'valtid-kvar': {
    text: 'Personen har fortfarande tid kvar att välja.',
    nasta: 'Vänta tills svarstiden är ute, eller ange att personen avstår eller att behovet är brådskande.',
    lagrum: 'LOV 9 kap. 2 §',
    status: 409,
  },
  'skal-saknas': { text: 'Ange skälet.', nasta: 'Skriv en mening om varför.', status: 422 },
  'redan-i-ko': { text: 'Personen står redan i kö.', nasta: 'Ta bort den gamla köplatsen först.', status: 409 },
  'bestallning-besvarad': {
    text: 'Beställningen är redan besvarad eller ersatt.',
    nasta: 'Läs in listan på nytt.',
    status: 409,
  },
  'start-utanfor': {
    text: 'Startdatumet ligger utanför beställningens tid.',
    nasta: 'Välj ett datum från och med beställningens första dag och inom beslutet.',
    status: 422,
  },
  'over-kapacitet': {
    text: 'Beställningen ryms inte i den kapacitet som ni har angett.',
    nasta: 'Höj kapaciteten, eller avböj med skälet att det är fullt.',
    status: 409,
  },
  'okant-postnummer': {
    text: 'Postnumret ligger inte i någon kommun som finns i Valfri.',
    nasta: 'Kontrollera siffrorna, eller välj kommun i listan.',
    status: 404,
  },
  'jamfor-ogiltig': {
    text: 'Frågan går inte att läsa.',
    nasta: 'Rätta de utpekade uppgifterna i adressen.',
    status: 422,
  },
  'jamforelse-saknas': {
    text: 'Kommunen har inte valfrihet i den tjänsten.',
    nasta: 'Välj en annan tjänst eller kommun.',
    status: 404,
  },
})
