import { datumSvar, jaNejSvar, talSvar, textSvar } from '../las-svar.ts'
import { motsager, okand, stod } from '../provning.ts'
import { provaJa } from '../vanliga-prov.ts'
import { egenAnmalan, uppfoljning, villkor, visaUpp } from '../villkor.ts'
import { atagande } from './atagande.ts'

export const dagligLedning = villkor({
  id: 'daglig-ledning',
  nr: 'G13',
  niva: 'generell',
  avsnitt: 'kompetens',
  namn: { sv: 'Daglig ledning med rätt kompetens', lattlast: 'Chefen kan sitt arbete' },
  text: {
    sv: 'Den dagliga ledningen ska ha den utbildning och erfarenhet som uppdraget kräver och vara nåbar när arbetet pågår.',
    lattlast: 'Den som är chef ska ha utbildning och gå att nå.',
  },
  kontroller: [visaUpp('Meritförteckning'), uppfoljning(12)],
  vidBrist: ['ej-godkannande', 'varning', 'avauktorisation'],
  svarsform: [
    { id: 'namn', typ: 'text', namn: { sv: 'Verksamhetsansvarig' }, obligatorisk: true },
    { id: 'telefon', typ: 'text', format: 'telefon', namn: { sv: 'Telefon när arbetet pågår' }, obligatorisk: true },
    { id: 'meriter', typ: 'fil', namn: { sv: 'Meritförteckning' }, obligatorisk: true },
  ],
})

export const byteAvVerksamhetsansvarig = villkor({
  id: 'byte-av-verksamhetsansvarig',
  nr: 'G14',
  niva: 'generell',
  avsnitt: 'kontrakt',
  namn: { sv: 'Byte av verksamhetsansvarig anmäls', lattlast: 'Kommunen får veta om chefen byts' },
  text: {
    sv: 'Ett byte av verksamhetsansvarig ska anmälas till kommunen, som godkänner den nya personen.',
    lattlast: 'Om företaget byter chef ska kommunen få veta det.',
  },
  kontroller: [egenAnmalan(14, 'Namn och meriter för den nya personen')],
  vidBrist: ['begard-rattelse', 'varning'],
  ...atagande,
})

export const ersattareVidFranvaro = villkor({
  id: 'ersattare-vid-franvaro',
  nr: 'G15',
  niva: 'generell',
  avsnitt: 'kontrakt',
  namn: { sv: 'Ersättare vid längre frånvaro', lattlast: 'Någon annan leder när chefen är borta' },
  text: {
    sv: 'När verksamhetsansvarig är borta en längre tid ska en ersättare med motsvarande kompetens vara utsedd och känd för kommunen.',
    lattlast: 'När chefen är borta ska någon annan vara chef.',
  },
  kontroller: [egenAnmalan(14, 'Namn och meriter för ersättaren')],
  vidBrist: ['begard-rattelse', 'varning'],
  svarsform: [{ id: 'ersattare', typ: 'text', namn: { sv: 'Ersättare' } }, ...atagande.svarsform],
  prova: atagande.prova,
})

/** Source: SoL (2025:400) 5 kap. 3 §. */
export const personalensKompetens = villkor({
  id: 'personalens-kompetens',
  nr: 'G16',
  niva: 'generell',
  avsnitt: 'kompetens',
  namn: { sv: 'Personalen har lämplig utbildning', lattlast: 'Personalen kan sitt arbete' },
  text: {
    sv: 'Insatserna ska utföras av personal med lämplig utbildning och erfarenhet. Utföraren ska kunna visa hur stor andel som har utbildning för sina uppgifter.',
    lattlast: 'De som hjälper dig ska ha rätt utbildning.',
  },
  kontroller: [
    visaUpp('Sammanställning av utbildning utan namn'),
    uppfoljning(12, 'Sammanställning av utbildning utan namn'),
  ],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '5 kap. 3 §' }],
  obligatoriskt: true,
  svarsform: [
    {
      id: 'andel-utbildade',
      typ: 'tal',
      enhet: 'procent',
      minst: 0,
      hogst: 100,
      namn: { sv: 'Andel med utbildning för sina uppgifter' },
      obligatorisk: true,
    },
    { id: 'plan', typ: 'text', flerradig: true, namn: { sv: 'Plan för kompetensutveckling' }, obligatorisk: true },
  ],
  prova: (svar) => {
    const andel = talSvar(svar, 'andel-utbildade')
    if (andel === null || !textSvar(svar, 'plan')) return okand('saknas', 'Ange andel och plan.')
    return stod(`${andel} procent har utbildning för sina uppgifter.`)
  },
})

/** Source: SoL (2025:400) 25 kap. 4 §: a protected title. */
export const skyddadYrkestitel = villkor({
  id: 'skyddad-yrkestitel',
  nr: 'G17',
  niva: 'generell',
  avsnitt: 'kompetens',
  namn: { sv: 'Undersköterska är en skyddad titel', lattlast: 'Undersköterskor har bevis' },
  text: {
    sv: 'Bara den som har bevis om rätt att använda yrkestiteln undersköterska får kallas så eller anställas under den titeln.',
    lattlast: 'Bara den som har bevis får kallas undersköterska.',
  },
  kontroller: [uppfoljning(12, 'Förteckning över bevis om yrkestiteln')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '25 kap. 4 §' }],
  obligatoriskt: true,
  ...atagande,
})

export const sprak = villkor({
  id: 'sprak',
  nr: 'G20',
  niva: 'generell',
  avsnitt: 'kompetens',
  namn: { sv: 'Personalen gör sig förstådd på svenska', lattlast: 'Personalen talar svenska' },
  text: {
    sv: 'Personalen ska förstå och göra sig förstådd på svenska i tal och skrift. Utföraren anger vilka nationella minoritetsspråk och andra språk den kan erbjuda.',
    lattlast: 'De som hjälper dig ska kunna svenska.',
  },
  kontroller: [visaUpp('Rutin för språk vid rekrytering'), uppfoljning(12, 'Stickprov i verksamheten')],
  vidBrist: ['begard-rattelse', 'varning'],
  svarsform: [
    {
      id: 'svenska',
      typ: 'ja-nej',
      namn: { sv: 'Kan all personal göra sig förstådd på svenska?' },
      obligatorisk: true,
    },
    {
      id: 'sprak',
      typ: 'val',
      flera: true,
      namn: { sv: 'Andra språk' },
      alternativ: [
        { id: 'finska', namn: { sv: 'Finska' } },
        { id: 'meankieli', namn: { sv: 'Meänkieli' } },
        { id: 'samiska', namn: { sv: 'Samiska' } },
        { id: 'romani', namn: { sv: 'Romani' } },
        { id: 'jiddisch', namn: { sv: 'Jiddisch' } },
        { id: 'teckensprak', namn: { sv: 'Svenskt teckenspråk' } },
        { id: 'annat', namn: { sv: 'Annat språk' } },
      ],
    },
  ],
  prova: (svar) => provaJa(svar, 'svenska', 'Personalen gör sig förstådd på svenska.', 'All personal gör det inte.'),
})

export const arbetsvillkor = villkor({
  id: 'arbetsvillkor',
  nr: 'G22',
  niva: 'generell',
  avsnitt: 'affarsmassigt',
  namn: { sv: 'Villkor i nivå med kollektivavtal', lattlast: 'Personalen har bra villkor' },
  text: {
    sv: 'Personalen ska ha lön, semester och arbetstid på minst den nivå som följer av ett centralt kollektivavtal i branschen. Kravet gäller när underlaget ställer det.',
    lattlast: 'De som arbetar ska ha lika bra villkor som i kollektivavtal.',
  },
  kontroller: [visaUpp('Intyg'), uppfoljning(12)],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  svarsform: [
    { id: 'har-avtal', typ: 'ja-nej', namn: { sv: 'Har företaget kollektivavtal?' }, obligatorisk: true },
    { id: 'motsvarande', typ: 'text', flerradig: true, namn: { sv: 'Beskriv villkoren, om inte' } },
  ],
  prova: (svar) => {
    const har = jaNejSvar(svar, 'har-avtal')
    if (har === null) return okand('saknas', 'Frågan är inte besvarad.')
    if (har) return stod('Företaget har kollektivavtal.')
    if (textSvar(svar, 'motsvarande')) return okand('bedoms', 'Bedöm om villkoren motsvarar ett kollektivavtal.')
    return motsager('inget-underlag', 'Inget kollektivavtal, och inga villkor är beskrivna.')
  },
})

/** Source: SoL (2025:400) 17 kap. 11 §; LSS 29 §. */
export const tystnadsplikt = villkor({
  id: 'tystnadsplikt',
  nr: 'G19',
  niva: 'generell',
  avsnitt: 'kontrakt',
  namn: { sv: 'Tystnadsplikt', lattlast: 'Personalen berättar inte vidare' },
  text: {
    sv: 'All personal ska känna till och ha skrivit under sin tystnadsplikt innan den möter någon. Utföraren respekterar rätten att lämna uppgifter till medier i den utsträckning som avtalet anger.',
    lattlast: 'De som hjälper dig får inte berätta om dig för andra.',
  },
  kontroller: [uppfoljning(12, 'Undertecknade förbindelser, i stickprov')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'SoL', sfs: '2025:400', rum: '17 kap. 11 §' }],
  obligatoriskt: true,
  svarsform: [
    ...atagande.svarsform,
    { id: 'senast-genomgangen', typ: 'datum', namn: { sv: 'Senast genomgången med personalen' } },
  ],
  prova: (svar, idag) => {
    const datum = datumSvar(svar, 'senast-genomgangen')
    if (datum && Temporal.PlainDate.compare(datum, idag) > 0)
      return motsager('framtida', 'Datumet för genomgången ligger i framtiden.')
    return provaJa(svar, 'atagande', 'Företaget åtar sig detta.', 'Företaget åtar sig det inte.')
  },
})
