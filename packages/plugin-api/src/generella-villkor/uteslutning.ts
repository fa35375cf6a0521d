import type { Svar } from '../falt.ts'
import { jaNejSvar, talSvar } from '../las-svar.ts'
import { motsager, okand, type Provning, stod } from '../provning.ts'
import { uppfoljning, villkor, visaUpp } from '../villkor.ts'

/** A question where yes is a reason to look closer; a person weighs it (LOV 7 kap. 1 §: may be excluded). */
function provaNej(svar: Svar, falt: string, grund: string): Provning {
  const v = jaNejSvar(svar, falt)
  if (v === null) return okand('saknas', 'Frågan är inte besvarad.')
  return v
    ? motsager('grund-uppgiven', `Utföraren uppger ${grund}. Pröva om den ska uteslutas.`)
    : stod('Inget uppgivet.')
}

/** Source: LOV 7 kap. 1 § p. 5; evidence 7 kap. 2 §. */
export const skatterOchAvgifter = villkor({
  id: 'skatter-och-avgifter',
  nr: 'G03',
  niva: 'generell',
  avsnitt: 'kvalificering',
  namn: { sv: 'Skatter och avgifter är betalda', lattlast: 'Företaget har betalat sina skatter' },
  text: {
    sv: 'Utföraren ska ha betalat skatter och socialförsäkringsavgifter. Den som har skulder redovisar dem och en plan för att betala.',
    lattlast: 'Företaget ska inte ha obetalda skatter.',
  },
  kontroller: [visaUpp('Uppgift om skatteskulder'), uppfoljning(6)],
  vidBrist: ['utesluts-efter-provning', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'LOV', sfs: '2008:962', rum: '7 kap. 1 § 5' }],
  register: 'skatteskuld',
  svarsform: [
    { id: 'har-skuld', typ: 'ja-nej', namn: { sv: 'Finns skulder för skatter eller avgifter?' }, obligatorisk: true },
    { id: 'skuld', typ: 'tal', enhet: 'kronor', namn: { sv: 'Skuld, om den finns' } },
    { id: 'plan', typ: 'text', flerradig: true, namn: { sv: 'Plan för betalning' } },
  ],
  prova: (svar) => {
    const skuld = talSvar(svar, 'skuld') ?? 0
    if (jaNejSvar(svar, 'har-skuld') === false && skuld > 0)
      return motsager('svar-motsager-sig', 'Svaret är nej, men en skuld är angiven.')
    return provaNej(svar, 'har-skuld', 'skulder för skatter eller avgifter')
  },
})

/** Source: LOV 7 kap. 1 § p. 1 and 2. */
export const inteIKonkurs = villkor({
  id: 'inte-i-konkurs',
  nr: 'G04',
  niva: 'generell',
  avsnitt: 'kvalificering',
  namn: { sv: 'Inte i konkurs, likvidation eller näringsförbud', lattlast: 'Företaget är inte i konkurs' },
  text: {
    sv: 'Utföraren får inte vara försatt i konkurs eller likvidation, under rekonstruktion eller ha näringsförbud, och inte heller vara föremål för ansökan om det.',
    lattlast: 'Företaget får inte vara i konkurs.',
  },
  kontroller: [visaUpp('Försäkran'), uppfoljning(6, 'Uppgift ur konkurs- och företagsregister')],
  vidBrist: ['utesluts-efter-provning', 'avauktorisation'],
  lagrum: [{ lag: 'LOV', sfs: '2008:962', rum: '7 kap. 1 § 1–2' }],
  register: 'konkurs',
  svarsform: [
    {
      id: 'insolvens',
      typ: 'ja-nej',
      namn: { sv: 'Pågår eller har det sökts konkurs, likvidation, rekonstruktion eller näringsförbud?' },
      obligatorisk: true,
    },
    { id: 'insolvens-beskrivning', typ: 'text', flerradig: true, namn: { sv: 'Beskriv, om ja' } },
  ],
  prova: (svar) => provaNej(svar, 'insolvens', 'konkurs, likvidation, rekonstruktion eller näringsförbud'),
})

/** Source: LOV 7 kap. 1 § p. 3 and 4; the kommun must itself show p. 4. */
export const yrkesutovning = villkor({
  id: 'yrkesutovning',
  nr: 'G05',
  niva: 'generell',
  avsnitt: 'kvalificering',
  namn: { sv: 'Inget brott eller allvarligt fel i yrket', lattlast: 'Inga brott i arbetet' },
  text: {
    sv: 'Utföraren, eller den som företräder den, får inte genom lagakraftvunnen dom vara dömd för brott i yrkesutövningen. Ett allvarligt fel i yrket, som kommunen kan visa, kan leda till uteslutning.',
    lattlast: 'De som leder företaget får inte ha dömts för brott i sitt arbete.',
  },
  kontroller: [visaUpp('Försäkran')],
  vidBrist: ['utesluts-efter-provning'],
  lagrum: [{ lag: 'LOV', sfs: '2008:962', rum: '7 kap. 1 § 3–4' }],
  svarsform: [
    {
      id: 'dom',
      typ: 'ja-nej',
      namn: { sv: 'Finns en lagakraftvunnen dom för brott i yrkesutövningen?' },
      obligatorisk: true,
    },
    { id: 'dom-beskrivning', typ: 'text', flerradig: true, namn: { sv: 'Beskriv, om ja' } },
  ],
})
