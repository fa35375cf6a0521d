import { defineFel } from '@valfri/kernel/fel'

export const tenancyFel = defineFel({
  'beslut-saknas': {
    text: 'Beslutet finns inte hos nämnden.',
    nasta: 'Registrera beslutet med datum, paragraf och diarienummer, och välj det sedan här.',
    status: 422,
  },
  'beslut-framtida': {
    text: 'Ett beslut kan inte registreras innan det är fattat.',
    nasta: 'Ange den dag då beslutet fattades.',
    status: 422,
  },
  'tjanst-fore-kf': {
    text: 'Fullmäktiges beslut att tillämpa LOV för tjänsten gäller först senare.',
    nasta: 'Välj en senare dag, eller se fullmäktiges beslut under Införande.',
    status: 422,
  },
  'beslut-fel-instans': {
    text: 'Beslutet är fattat av fel instans.',
    nasta:
      'Kontrollera protokollet: kommunfullmäktige beslutar att tillämpa LOV, nämnden om underlag, områden och pris.',
    lagrum: 'KL 6 kap. 38 §',
    status: 422,
  },
  'varde-utan-beslut': {
    text: 'Ett beslutat värde kan inte sparas utan sitt beslut.',
    nasta: 'Välj nämndens beslut, eller registrera det först.',
    lagrum: 'LOV 4 kap. 1 §',
    status: 422,
  },
  'varde-ogiltigt': {
    text: 'Något värde går inte att spara.',
    nasta: 'Rätta de markerade rutorna. Inget har sparats.',
    status: 422,
  },
  'avgift-saknar-lagstod': {
    text: 'Avgiften har inget stöd i lag.',
    nasta: 'Ta bort avgiften. Det som får tas ut för tjänsten står på taxans sida.',
    lagrum: 'SoL (2025:400) 32 kap., LSS (1993:387) 18–21 §§',
    status: 422,
  },
  'segment-okant': {
    text: 'Ett pris får skilja på det som tjänsten anger, och aldrig på vem utföraren är.',
    nasta: 'Ta bort indelningen, eller välj en som tjänsten har.',
    lagrum: 'LOV 1 kap. 2 §',
    status: 422,
  },
  'olika-ersattning-utan-motiverat-beslut': {
    text: 'Olika ersättning till egenregi och privata utförare kräver ett nämndbeslut som säger vad skillnaden betalar för.',
    nasta:
      'Välj nämndens beslut och skriv vad skillnaden betalar för; texten visas publikt. Gäller skillnaden moms: lägg in den som momskompensation i stället.',
    lagrum: 'LOV 1 kap. 2 §',
    status: 422,
  },
  'pris-tvetydigt': {
    text: 'Två prisrader kan gälla samma besök.',
    nasta: 'Dela upp priserna på samma sätt, eller skriv den ena som ett undantag från den andra.',
    status: 422,
  },
  'fyra-ogon-kravs': {
    text: 'Priser, modell och momskompensation gäller först när en annan person har bekräftat dem.',
    nasta: 'Lägg ett förslag, och be en kollega bekräfta det.',
    status: 409,
  },
  'forslag-saknas': { text: 'Förslaget finns inte.', nasta: 'Välj ett av nämndens förslag.', status: 404 },
  'forslag-samma-person': {
    text: 'Den som har skrivit i ett förslag kan inte själv pröva det.',
    nasta: 'Be en kollega med behörighet att bekräfta. Två personer behövs.',
    status: 403,
  },
  'forslag-ej-utkast': {
    text: 'Förslaget är lämnat eller prövat och ändras inte mer.',
    nasta: 'Återta det om det inte är prövat, eller börja ett nytt.',
    status: 409,
  },
  'forslag-ej-lamnat': {
    text: 'Förslaget väntar inte på att prövas.',
    nasta: 'Läs in på nytt för att se vad som har hänt.',
    status: 409,
  },
  'forslag-utan-datum': {
    text: 'Förslaget saknar den dag då det börjar gälla.',
    nasta: 'Fyll i datumet och lämna igen.',
    status: 422,
  },
  'modell-ej-tillaten': {
    text: 'Tjänsten erbjuder inte det valet i ersättningsmodellen.',
    nasta: 'Välj bland det som tjänstens modell erbjuder.',
    status: 422,
  },
  'tjanst-okand': {
    text: 'Tjänsten finns inte på den här instansen.',
    nasta: 'Välj en tjänst i listan.',
    status: 404,
  },
  'tjanst-avstangd': {
    text: 'Kommunen har inte tjänsten påslagen den dagen.',
    nasta: 'Slå på tjänsten med ett beslut, eller välj en annan dag.',
    status: 409,
  },
  'tjanst-redan': {
    text: 'Tjänsten har redan det läget från den dagen.',
    nasta: 'Välj ett annat datum.',
    status: 409,
  },
  'omrade-saknas': { text: 'Området finns inte.', nasta: 'Välj ett av nämndens områden.', status: 404 },
  'omrade-namn-upptaget': {
    text: 'Nämnden har redan ett område med det namnet.',
    nasta: 'Välj ett annat namn.',
    status: 409,
  },
  'postnummer-ogiltigt': {
    text: 'Ett postnummer har fem siffror.',
    nasta: 'Skriv till exempel 456 31.',
    status: 422,
  },
  'postnummer-redan': {
    text: 'Postnumret hör redan till det området från den dagen.',
    nasta: 'Välj ett annat område eller datum.',
    status: 409,
  },
  'kontakt-saknas': { text: 'Kontaktpunkten finns inte.', nasta: 'Läs in sidan på nytt.', status: 404 },
  'kontakt-utan-vag': {
    text: 'Ange minst ett sätt att nå er.',
    nasta: 'Fyll i telefon, e-post eller adress.',
    status: 422,
  },
  'uppdrag-datum': {
    text: 'Uppdraget slutar innan det börjar.',
    nasta: 'Ändra någon av dagarna.',
    status: 422,
  },
  'uppdrag-finns': {
    text: 'Personen har redan den rollen.',
    nasta: 'Se listan över roller.',
    status: 409,
  },
  'uppdrag-saknas': {
    text: 'Uppdraget finns inte eller är redan avslutat.',
    nasta: 'Läs in listan på nytt.',
    status: 404,
  },
  'sista-administratoren': {
    text: 'Nämnden måste ha minst en systemadministratör.',
    nasta: 'Ge rollen till någon annan först.',
    status: 409,
  },
  'farg-ogiltig': { text: 'Färgen ska skrivas som sex hexsiffror.', nasta: 'Skriv till exempel #0b5c8a.', status: 422 },
  'samverkan-saknas': { text: 'Samverkan finns inte.', nasta: 'Gå tillbaka till listan.', status: 404 },
  'namnd-saknas': { text: 'Nämnden finns inte.', nasta: 'Välj en nämnd i listan.', status: 404 },
  'samverkan-namn-upptaget': {
    text: 'Det finns redan en samverkan med det namnet.',
    nasta: 'Välj ett annat namn.',
    status: 409,
  },
  'samverkan-redan-part': {
    text: 'Nämnden är redan inbjuden eller ansluten.',
    nasta: 'Se listan över parter.',
    status: 409,
  },
  'samverkan-ej-inbjuden': {
    text: 'Nämnden har ingen öppen inbjudan till samverkan.',
    nasta: 'Be den nämnd som äger samverkan om en inbjudan.',
    status: 409,
  },
  'samverkan-ej-ansluten': {
    text: 'Nämnden är inte ansluten till samverkan.',
    nasta: 'Se listan över parter.',
    status: 409,
  },
  'samverkan-vantar-pa-svar': {
    text: 'Medlemmarna har inte sagt ja till att nämnden går med, och reglerna kräver det.',
    nasta: 'Se i ärendet vilka nämnder som ännu inte har svarat.',
    lagrum: 'KL 9 kap. 37 §',
    status: 409,
  },
  'samverkan-avslag': {
    text: 'Medlemmarna har sagt nej till att nämnden går med.',
    nasta: 'Den nämnd som äger samverkan kan bjuda in på nytt.',
    status: 409,
  },
  'samverkan-uppsagningstid': {
    text: 'Reglerna har en uppsägningstid som inte är slut den dagen.',
    nasta: 'Välj den första dag som reglerna tillåter, eller en senare.',
    status: 422,
  },
  'samverkan-steg-pa-vag': {
    text: 'Nämnden är redan på väg in eller ut.',
    nasta: 'Se dagen i listan över parter.',
    status: 409,
  },
  'samverkan-arende-saknas': { text: 'Ärendet finns inte.', nasta: 'Läs in sidan på nytt.', status: 404 },
  'samverkan-arende-avgjort': {
    text: 'Ärendet är avgjort och tar inte emot fler svar.',
    nasta: 'Läs in sidan på nytt för att se utfallet.',
    status: 409,
  },
  'samverkan-redan-svarat': {
    text: 'Nämnden har redan svarat i ärendet.',
    nasta: 'Svaret och dess beslut står i ärendet.',
    status: 409,
  },
  'samverkan-arende-oppet': {
    text: 'Det finns redan ett öppet förslag av det slaget.',
    nasta: 'Svara på det först. Det går att lägga ett nytt när det är avgjort.',
    status: 409,
  },
  'samverkan-agaren-kvar': {
    text: 'Den nämnd som äger samverkan kan inte lämna den så länge andra är anslutna.',
    nasta: 'De andra parterna lämnar först, var och en genom sitt eget beslut.',
    status: 409,
  },
})
