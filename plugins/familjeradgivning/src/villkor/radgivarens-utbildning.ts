import { jaNejSvar, raderSvar } from '@valfri/plugin-api/las-svar'
import { motsager, okand, stod } from '@valfri/plugin-api/provning'
import { egenAnmalan, uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

/** Source: SoL (2025:400) 13 kap. 4 §: familjerådgivning is yrkesmässig. What that takes is the kommun's underlag. */
export const radgivarensUtbildning = villkor({
  id: 'radgivarens-utbildning',
  nr: 'F01',
  avsnitt: 'kompetens',
  namn: { sv: 'Rådgivarens utbildning', lattlast: 'Rådgivaren är utbildad' },
  text: {
    sv: 'Den som håller samtalen ska ha examen som socionom, psykolog eller likvärdig, och en vidareutbildning i familjeterapi eller parterapi.',
    lattlast: 'Den som ni pratar med är utbildad för det.',
  },
  kontroller: [visaUpp('Examensbevis'), uppfoljning(12), egenAnmalan(14)],
  vidBrist: ['ej-godkannande', 'varning', 'avauktorisation'],
  svarsform: [
    {
      id: 'radgivare',
      typ: 'lista',
      minst: 1,
      namn: { sv: 'Rådgivare (utan namn)' },
      obligatorisk: true,
      falt: [
        {
          id: 'examen',
          typ: 'val',
          namn: { sv: 'Examen' },
          obligatorisk: true,
          alternativ: [
            { id: 'socionom', namn: { sv: 'Socionom' } },
            { id: 'psykolog', namn: { sv: 'Psykolog' } },
            { id: 'annan', namn: { sv: 'Annan likvärdig' } },
          ],
        },
        {
          id: 'familjeterapi',
          typ: 'ja-nej',
          namn: { sv: 'Vidareutbildning i familje- eller parterapi' },
          obligatorisk: true,
        },
      ],
    },
    { id: 'bevis', typ: 'fil', namn: { sv: 'Bevis' } },
    { id: 'handledning', typ: 'ja-nej', namn: { sv: 'Har alla handledning?' } },
  ],
  prova: (svar) => {
    const rader = raderSvar(svar, 'radgivare')
    if (rader.length === 0) return okand('saknas', 'Ange varje rådgivares utbildning.')
    if (rader.some((r) => r.familjeterapi === false))
      return motsager('saknar-vidareutbildning', 'En rådgivare saknar vidareutbildning i familje- eller parterapi.')
    if (rader.some((r) => r.examen === 'annan')) return okand('likvardig', 'Pröva om den andra examen är likvärdig.')
    const handledning = jaNejSvar(svar, 'handledning') === false ? ' Alla har inte handledning.' : ''
    return stod(`${rader.length} rådgivare med examen och vidareutbildning.${handledning}`)
  },
})
