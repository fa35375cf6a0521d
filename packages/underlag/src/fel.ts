import { defineFel } from '@valfri/kernel/fel'

export const underlagFel = defineFel({
  'underlag-saknas': {
    text: 'Underlaget finns inte, eller så får du inte se det.',
    nasta: 'Gå tillbaka och välj i listan.',
    status: 404,
  },
  'ej-agare': {
    text: 'Den gemensamma delen ändras av den nämnd som äger underlaget.',
    nasta: 'Skriv i er lokala del, eller be ägaren om ändringen.',
    status: 403,
  },
  'ej-part': {
    text: 'Nämnden är inte part i underlaget.',
    nasta: 'Anslut nämnden till samverkan genom ett eget beslut först.',
    status: 403,
  },
  'ffu-version-last': {
    text: 'Versionen är fastställd och kan inte ändras.',
    nasta: 'Skapa en ny version. Pågående ansökningar prövas på den version som gällde när de kom in.',
    lagrum: 'LOV 1 kap. 2 § och 3 kap. 1 §',
    status: 409,
  },
  'ffu-ofullstandig': {
    text: 'Underlaget är inte komplett.',
    nasta: 'Gå igenom checklistan: det som saknas är markerat.',
    lagrum: 'LOV 4 kap.',
    status: 422,
  },
  'kravtackning-utan-skal': {
    text: 'Alla villkor kontrolleras inte helt.',
    nasta: 'Gör klart villkoren, eller skriv varför versionen fastställs ändå. Skälet blir en del av underlaget.',
    status: 422,
  },
  'olika-tjanster': {
    text: 'Underlagen gäller olika tjänster, så deras villkor går inte att jämföra.',
    nasta: 'Välj två underlag för samma tjänst.',
    status: 422,
  },
  'ffu-saknar-ersattningsgrund': {
    text: 'Grunden för ersättningen saknas, så underlaget kan inte annonseras.',
    nasta: 'Besluta modell och pris för alla delar som öppnas, och ange ersättningsmodell i den lokala delen.',
    lagrum: 'LOV 4 kap. 1 §',
    status: 422,
  },
  'ffu-ej-faststalld': {
    text: 'Versionen är ett utkast. Nämnden antar den text som är fastställd.',
    nasta: 'Be ägaren fastställa versionen först.',
    status: 409,
  },
  'lokal-del-saknas': {
    text: 'Kommunens lokala del var inte klar när versionen fastställdes, så den ingår inte.',
    nasta: 'Gör den lokala delen klar i nästa version.',
    status: 409,
  },
  'kf-beslut-saknas': {
    text: 'Kommunfullmäktige måste först ha beslutat att tillämpa LOV.',
    nasta: 'Registrera fullmäktiges beslut under Beslut, och välj det här.',
    status: 422,
  },
  'kf-beslut-omfattar-inte': {
    text: 'Fullmäktiges beslut gäller inte den här tjänsten.',
    nasta: 'Välj ett beslut som omfattar tjänsten, eller ange den i beslutet under Införande, Fullmäktiges uppdrag.',
    status: 422,
  },
  'namndbeslut-saknas': {
    text: 'Nämnden måste själv ha beslutat att anta underlaget.',
    nasta: 'Registrera nämndens beslut med datum, paragraf och diarienummer, och välj det här.',
    lagrum: 'KL 6 kap. 38 §',
    status: 422,
  },
  'redan-antaget': { text: 'Nämnden har redan antagit versionen.', nasta: 'Se beslutet på sidan.', status: 409 },
  'ej-antaget': {
    text: 'Nämnden har inte antagit versionen, så den kan inte publiceras här.',
    nasta: 'Registrera nämndens beslut först.',
    status: 409,
  },
  'redan-publicerad': { text: 'Versionen är redan publicerad i kommunen.', status: 409 },
  'ej-publicerad': {
    text: 'Versionen är inte publicerad i kommunen.',
    nasta: 'Publicera den innan annonsens id registreras.',
    lagrum: 'LOV 3 kap. 1 §',
    status: 409,
  },
  'redan-oppen': { text: 'Kommunen tar redan emot ansökningar på versionen.', status: 409 },
  'redan-upphord': { text: 'Underlaget har redan upphört i kommunen.', status: 409 },
  'utkast-finns': {
    text: 'Det finns redan ett utkast till nästa version.',
    nasta: 'Fortsätt på utkastet, eller ta bort det först.',
    status: 409,
  },
  'titel-upptagen': {
    text: 'Det finns redan ett underlag med den titeln.',
    nasta: 'Välj en titel som skiljer dem åt.',
    status: 409,
  },
  'villkor-saknas': { text: 'Villkoret finns inte i underlaget.', nasta: 'Läs in sidan på nytt.', status: 404 },
  'villkor-obligatoriskt': {
    text: 'Villkoret följer av lag och kan inte tas bort.',
    nasta: 'Det går att anpassa texten.',
    status: 409,
  },
  'villkor-ofullstandigt': {
    text: 'Villkoret saknar något.',
    nasta: 'Ge villkoret ett namn och skriv vad som krävs.',
    status: 422,
  },
  'cpv-ej-tillaten': {
    text: 'CPV-koden ligger utanför LOV.',
    nasta: 'Välj en av koderna för hälsovård och socialtjänster.',
    lagrum: 'LOV 1 kap. 1 §',
    status: 422,
  },
  'ickevalsmodell-kraver-namndbeslut': {
    text: 'Turordning och närhet mellan utförare kräver ett nämndbeslut.',
    nasta:
      'Registrera nämndens beslut om ickevalsalternativ och välj det här, eller välj egenregi. Konkurrensverket ser fördelning mellan godkända utförare som ett urval enligt LOU (ställningstagande 2019:2).',
    lagrum: 'LOV 9 kap. 2 §',
    status: 422,
  },
  'omrade-okant': { text: 'Ett område finns inte hos nämnden.', nasta: 'Välj bland nämndens områden.', status: 422 },
  'modell-okand': {
    text: 'Tjänsten har ingen sådan ersättningsmodell.',
    nasta: 'Välj en modell i listan.',
    status: 422,
  },
})
