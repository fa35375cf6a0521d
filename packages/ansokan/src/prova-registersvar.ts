import type { Kontrollregister } from '@valfri/plugin-api/kontrollregister'
import { provaTillstand } from '@valfri/plugin-api/prova-tillstand'
import { motsager, okand, type Provning, stod } from '@valfri/plugin-api/provning'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import type { Registersvar } from '@valfri/utforare/registerport'
import type { Uppgift } from '@valfri/utforare/registeruppgift'

/** What is asked about: who applies, and for which delar of which tjänst. */
export interface Registerfraga {
  readonly nummer: string
  readonly delar: readonly string[]
  readonly tjanst: Tjanst | undefined
  readonly idag: Temporal.PlainDate
}

type Prov<R extends Kontrollregister> = (uppgift: Uppgift<R>, kalla: string, fraga: Registerfraga) => Provning

/** The amount as kronor for a text: '12 500,50 kronor'. */
const kronor = (ore: number) =>
  `${(ore / 100).toLocaleString('sv-SE', { minimumFractionDigits: ore % 100 === 0 ? 0 : 2 })} kronor`

const LOPANDE = {
  konkurs: 'konkurs',
  likvidation: 'likvidation',
  rekonstruktion: 'rekonstruktion',
  naringsforbud: 'näringsförbud',
  'ansokan-om-konkurs': 'en ansökan om konkurs',
} as const

const PROV: { readonly [R in Kontrollregister]: Prov<R> } = {
  foretag: ({ namn, registrerat, avregistrerat }, kalla, { idag }) =>
    avregistrerat && avregistrerat <= idag.toString()
      ? motsager('avregistrerat', `Företaget avregistrerades ${avregistrerat}.`, kalla)
      : stod(`${namn} är registrerat sedan ${registrerat}.`, kalla),
  'f-skatt': ({ fSkatt, arbetsgivare }, kalla) => {
    if (!fSkatt) return motsager('inte-f-skatt', 'Företaget är inte godkänt för F-skatt.', kalla)
    // Who has no employees need not be registered as an employer: the register does not say which it is.
    return arbetsgivare
      ? stod('Godkänt för F-skatt och registrerat som arbetsgivare.', kalla)
      : okand('inte-arbetsgivare', 'Godkänt för F-skatt men inte arbetsgivare. Fråga om det finns anställda.', kalla)
  },
  skatteskuld: ({ skuldOre }, kalla) =>
    skuldOre > 0
      ? motsager('restforda-belopp', `Restförda skatter och avgifter: ${kronor(skuldOre)}.`, kalla)
      : stod('Inga restförda skatter eller avgifter.', kalla),
  konkurs: ({ pagar }, kalla) =>
    pagar.length > 0
      ? motsager('pagar', `Registret visar ${pagar.map((p) => `${LOPANDE[p.slag]} från ${p.fran}`).join(', ')}.`, kalla)
      : stod('Ingen konkurs, likvidation, rekonstruktion eller näringsförbud.', kalla),
  ivo: ({ tillstand }, kalla, fraga) => provaDelar(tillstand, kalla, fraga),
  'verklig-huvudman': ({ anmald, antal }, kalla) =>
    anmald
      ? stod(`Anmälan om verklig huvudman gjordes ${anmald} (${antal} anmälda).`, kalla)
      : motsager('inte-anmald', 'Företaget har inte anmält verklig huvudman.', kalla),
}

/**
 * What a register's answer proposes about the villkor that asked for it: help with its source, never an outcome. A register
 * that did not answer gives `okand` with the reason, and never a brist (R-304).
 */
export function provaRegistersvar(register: Kontrollregister, svar: Registersvar, fraga: Registerfraga): Provning {
  if (!svar.svarat) return okand(svar.kod, svar.text, svar.kalla)
  return (PROV[register] as Prov<Kontrollregister>)(svar.uppgift as never, svar.kalla, fraga)
}

/** The worst first: what contradicts is seen before what is not known, and that before what supports. */
const ORDNING = ['motsager', 'okand', 'stod', 'kravs-ej'] as const

/** Each del by each law that it may be granted under, since the permit follows the law of the beslut (R-1002). */
function provaDelar(tillstand: Uppgift<'ivo'>['tillstand'], kalla: string, fraga: Registerfraga): Provning {
  const { tjanst, nummer, idag } = fraga
  if (!tjanst) return okand('tjanst-saknas', 'Tjänsten är inte inläst. Kontrollera tillståndet för hand.', kalla)
  const register = tillstand.map(({ fran, innehavare, ...t }) => ({
    ...t,
    innehavare: digits(innehavare),
    ...(fran && { fran: Temporal.PlainDate.from(fran) }),
  }))
  const svar = fraga.delar.flatMap((del) =>
    [...new Set(tjanst.delar[del]?.lagrum.map((l) => l.lag))].map((lag) => {
      const om = { del, lag, innehavare: digits(nummer), tillstand: register }
      return { namn: tjanst.delar[del]?.namn.sv ?? del, lag, ...provaTillstand(tjanst, om, idag) }
    }),
  )
  const [sammantaget] = svar.toSorted((a, b) => ORDNING.indexOf(a.utfall) - ORDNING.indexOf(b.utfall))
  if (!sammantaget) return okand('del-saknas', 'Ansökan säger inte vilka delar den gäller.', kalla)
  const text = svar.map((s) => `${s.namn} (${s.lag}): ${s.text}`).join(' ')
  return { utfall: sammantaget.utfall, kod: sammantaget.kod, text, kalla }
}

const digits = (nummer: string) => nummer.replace(/\D/g, '').slice(-10)
