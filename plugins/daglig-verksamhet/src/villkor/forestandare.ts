import { raderSvar, readDatum, textSvar } from '@valfri/plugin-api/las-svar'
import { motsager, okand, stod } from '@valfri/plugin-api/provning'
import { egenAnmalan, minst, uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

const MANADER = 24

interface Period {
  readonly fran: Temporal.PlainDate
  readonly till: Temporal.PlainDate
}

/** Days that at least one of the periods holds: two posts at the same time are not twice the experience. */
export function dagarIArbete(perioder: readonly Period[]): number {
  let dagar = 0
  let sist: Temporal.PlainDate | null = null
  for (const p of perioder.toSorted((a, b) => Temporal.PlainDate.compare(a.fran, b.fran))) {
    const borjar: Temporal.PlainDate =
      sist && Temporal.PlainDate.compare(sist, p.fran) >= 0 ? sist.add({ days: 1 }) : p.fran
    if (Temporal.PlainDate.compare(borjar, p.till) > 0) continue
    dagar += borjar.until(p.till).days + 1
    sist = p.till
  }
  return dagar
}

/** Who leads the daily work: education in social care, and years with people with disabilities (D02). */
export const forestandare = villkor({
  id: 'forestandare',
  nr: 'D02',
  avsnitt: 'kompetens',
  namn: { sv: 'Föreståndarens utbildning och erfarenhet', lattlast: 'Den som leder kan sitt jobb' },
  text: {
    sv: 'Den som leder verksamheten ska ha eftergymnasial utbildning inom social omsorg, pedagogik eller vård och minst två års erfarenhet av arbete med personer med funktionsnedsättning. Byte av föreståndare anmäls till kommunen.',
    lattlast: 'Den som bestämmer i verksamheten ska ha utbildning och ha arbetat i minst två år.',
  },
  kontroller: [visaUpp('Examensbevis och intyg'), uppfoljning(12), egenAnmalan(14)],
  vidBrist: ['ej-godkannande', 'varning', 'avauktorisation'],
  preciserar: ['daglig-ledning'],
  matt: [minst(2, 'år', 'Arbete med personer med funktionsnedsättning')],
  svarsform: [
    { id: 'namn', typ: 'text', namn: { sv: 'Föreståndarens namn' }, obligatorisk: true },
    {
      id: 'utbildning',
      typ: 'val',
      namn: { sv: 'Utbildning' },
      obligatorisk: true,
      alternativ: [
        { id: 'social-omsorg', namn: { sv: 'Social omsorg eller socialt arbete' } },
        { id: 'pedagogik', namn: { sv: 'Pedagogik eller specialpedagogik' } },
        { id: 'vard', namn: { sv: 'Vård, till exempel arbetsterapeut eller sjuksköterska' } },
        { id: 'annan', namn: { sv: 'Annan utbildning' } },
      ],
    },
    {
      id: 'anstallningar',
      typ: 'lista',
      minst: 1,
      namn: { sv: 'Arbete med personer med funktionsnedsättning' },
      obligatorisk: true,
      falt: [
        { id: 'arbetsgivare', typ: 'text', namn: { sv: 'Arbetsgivare' }, obligatorisk: true },
        { id: 'fran', typ: 'datum', namn: { sv: 'Från' }, obligatorisk: true },
        { id: 'till', typ: 'datum', namn: { sv: 'Till och med' }, hjalp: { sv: 'Lämna tomt om det pågår.' } },
      ],
    },
    { id: 'bevis', typ: 'fil', namn: { sv: 'Examensbevis och intyg' }, obligatorisk: true },
  ],
  prova: (svar, idag) => {
    const utbildning = textSvar(svar, 'utbildning')
    const perioder = raderSvar(svar, 'anstallningar').flatMap((r) => {
      const fran = readDatum(r.fran)
      const till = readDatum(r.till) ?? idag
      return fran && Temporal.PlainDate.compare(fran, idag) <= 0
        ? [{ fran, till: Temporal.PlainDate.compare(till, idag) > 0 ? idag : till }]
        : []
    })
    if (!utbildning || perioder.length === 0) return okand('saknas', 'Ange utbildning och anställningar.')
    if (utbildning === 'annan') return okand('annan-utbildning', 'En annan utbildning bedöms av den som prövar.')
    // 365.25 days make twelve months; whole months only.
    const manader = Math.floor((dagarIArbete(perioder) * 48) / 1461)
    return manader < MANADER
      ? motsager('for-kort-erfarenhet', `Erfarenheten är ${manader} månader; minst ${MANADER} krävs.`)
      : stod(`Utbildning angiven och ${manader} månaders erfarenhet. Stäm av mot intygen.`)
  },
})
