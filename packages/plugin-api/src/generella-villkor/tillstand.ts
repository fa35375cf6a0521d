import { datumSvar, filSvar, textSvar } from '../las-svar.ts'
import { kravsEj, motsager, okand, stod } from '../provning.ts'
import type { Lagrum } from '../text.ts'
import { egenAnmalan, uppfoljning, type Villkor, villkor, visaUpp } from '../villkor.ts'

const siffror = (nummer: string) => nummer.replace(/\D/g, '').slice(-10)

/**
 * IVO's permit, for the delar of a tjänst that need one: right holder, right service, in force.
 * @param delar the delar that need the permit; 'alla' when every one does
 */
export function ivoTillstand(
  delar: 'alla' | readonly string[],
  lagrum: readonly Lagrum[],
  verksamhet: string,
): Villkor {
  return villkor({
    id: 'ivo-tillstand',
    nr: 'G08',
    niva: 'generell',
    avsnitt: 'kvalificering',
    namn: { sv: 'Tillstånd från IVO', lattlast: 'Företaget har tillstånd' },
    text: {
      sv: `Utföraren ska ha tillstånd från Inspektionen för vård och omsorg för ${verksamhet}. Tillståndet ska gälla rätt innehavare, rätt verksamhet och rätt omfattning.`,
      lattlast: 'Företaget ska ha tillstånd från myndigheten IVO.',
    },
    galler: delar,
    kontroller: [visaUpp('Tillståndsbevis'), uppfoljning(12), egenAnmalan(30)],
    vidBrist: ['ej-godkannande', 'varning', 'avauktorisation'],
    lagrum,
    obligatoriskt: true,
    register: 'ivo',
    svarsform: [
      { id: 'diarienummer', typ: 'text', namn: { sv: 'IVO:s diarienummer' }, obligatorisk: true },
      {
        id: 'innehavare',
        typ: 'text',
        format: 'organisationsnummer',
        namn: { sv: 'Innehavarens organisationsnummer' },
        hjalp: { sv: 'Tillståndet går inte att låna ut: det ska stå på den som ansöker.' },
        obligatorisk: true,
      },
      { id: 'fran', typ: 'datum', namn: { sv: 'Gäller från' }, obligatorisk: true },
      { id: 'beslut', typ: 'fil', namn: { sv: 'Tillståndsbevis' }, obligatorisk: true },
    ],
    prova: (svar, idag, fakta) => {
      if (delar !== 'alla' && fakta.delar && !fakta.delar.some((d) => delar.includes(d)))
        return kravsEj('Ingen av de delar som söks kräver tillstånd.', 'ansökan')
      const [innehavare, fran] = [textSvar(svar, 'innehavare'), datumSvar(svar, 'fran')]
      if (!textSvar(svar, 'diarienummer') || !innehavare || !fran)
        return okand('saknas', 'Ange diarienummer, innehavare och från vilken dag tillståndet gäller.')
      if (fakta.organisationsnummer && siffror(innehavare) !== siffror(fakta.organisationsnummer))
        return motsager('fel-innehavare', 'Tillståndet står på ett annat organisationsnummer än den som ansöker.')
      // A permit that starts later counts from its own day, not before.
      if (Temporal.PlainDate.compare(fran, idag) > 0)
        return motsager('galler-inte-an', `Tillståndet gäller först från ${fran}.`)
      if (!filSvar(svar, 'beslut')) return okand('saknas', 'Tillståndsbeviset saknas.')
      return stod('Tillståndet står på den som ansöker och har börjat gälla. Stäm av mot IVO:s register.')
    },
  })
}
