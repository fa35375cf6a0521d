import { jaNejSvar, textSvar } from '../las-svar.ts'
import { motsager, okand, stod } from '../provning.ts'
import { hogst, uppfoljning, type Villkor, villkor, visaUpp } from '../villkor.ts'

/**
 * Register checks by the law that fits the tjänst. No file field: under these laws it is only noted that an extract was
 * shown, or the employer keeps it; the kommun never gets it.
 */
export function registerkontroll(sfs: string, nar: string): Villkor {
  return villkor({
    id: 'registerkontroll',
    nr: 'G18',
    niva: 'generell',
    avsnitt: 'kompetens',
    namn: { sv: 'Registerkontroll av personal', lattlast: 'Personalens bakgrund kontrolleras' },
    text: {
      sv: `Utföraren ska ha en rutin för kontroll av registerutdrag enligt lagen (${sfs}) ${nar}. Ett utdrag får vara högst sex månader gammalt. Kommunen tar inte emot utdraget.`,
      lattlast: 'Företaget kontrollerar att de som arbetar inte har begått vissa brott.',
    },
    kontroller: [visaUpp('Rutin'), uppfoljning(12)],
    vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
    lagrum: [{ lag: 'Lag', sfs }],
    matt: [hogst(6, 'månader', 'Utdragets ålder')],
    svarsform: [
      { id: 'har-rutin', typ: 'ja-nej', namn: { sv: 'Finns en rutin för registerkontroll?' }, obligatorisk: true },
      {
        id: 'rutin',
        typ: 'text',
        flerradig: true,
        namn: { sv: 'Beskriv rutinen' },
        hjalp: { sv: 'Bifoga inga utdrag.' },
        obligatorisk: true,
      },
    ],
    prova: (svar) => {
      const har = jaNejSvar(svar, 'har-rutin')
      if (har === null) return okand('saknas', 'Frågan är inte besvarad.')
      if (!har) return motsager('svarat-nej', 'Företaget har ingen rutin för registerkontroll.')
      return textSvar(svar, 'rutin') ? stod('Rutinen är beskriven.') : okand('saknas', 'Beskriv rutinen.')
    },
  })
}
