import { z } from 'zod'

const ore = (vad: string) => z.number().int().describe(`${vad}, i hela öre.`)
export const Manad = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Skriv månaden som ÅÅÅÅ-MM.')
  .describe('ÅÅÅÅ-MM')

/** An underlag in a list. */
export const UnderlagRad = z.object({
  id: z.string(),
  korningId: z.string(),
  kommunId: z.string(),
  kommun: z.string(),
  utforareId: z.string(),
  utforare: z.string(),
  tjanstId: z.string(),
  tjanst: z.string(),
  regi: z.string().describe('privat eller egenregi.'),
  manad: Manad,
  status: z.string().describe('Körningens läge: oppen, beraknad, granskad, last, attesterad eller utbetald.'),
  summaOre: ore('Summan av raderna'),
  momskompensationOre: ore('Den del av summan som är momskompensation'),
  minuter: z.number().int(),
  antalHandelser: z.number().int(),
  sha256: z.string().describe('Kontrollsumma av raderna.'),
})

/** A settled row. */
const Ersattningsrad = z.object({
  id: z.string(),
  nr: z.number().int(),
  slag: z.string(),
  kod: z.string().nullable().describe('Brukarkod; null för rader på en summa.'),
  del: z.string().nullable(),
  text: z.string(),
  antal: z.string().describe('Exakt tal, som 1250 eller 2/3.'),
  enhet: z.string(),
  aprisOre: ore('Priset per enhet'),
  faktor: z.string().describe('Exakt tal.'),
  beloppOre: ore('Radens belopp'),
  prisFran: z.string().nullable().describe('Dagen från vilken priset gäller.'),
  avserManad: z.string().nullable().describe('Den låsta månad som en korrigering hör till.'),
})

/** One underlag with a page of its rows; their sum over all pages is `summaOre`. */
export const UnderlagSvar = z.object({
  id: z.string(),
  korningId: z.string(),
  kommun: z.string(),
  utforareId: z.string(),
  utforare: z.string(),
  tjanst: z.string(),
  regi: z.string(),
  manad: Manad,
  status: z.string(),
  summaOre: ore('Summan av alla rader'),
  momskompensationOre: ore('Den del av summan som är momskompensation'),
  minuter: z.number().int(),
  antalHandelser: z.number().int(),
  antalPersoner: z.number().int(),
  ejErsatt: z.record(z.string(), z.object({ antal: z.number(), minuter: z.number() })).describe('Orsak: hur mycket.'),
  sha256: z.string(),
  rader: z.array(Ersattningsrad),
  nasta: z.string().nullable().describe('Skicka som kursor för nästa sida.'),
})

const Beslut = z.object({
  id: z.string(),
  instans: z.string(),
  datum: z.string(),
  paragraf: z.string().nullish(),
  diarienummer: z.string(),
})

/** A krona opened. */
export const ForklaringSvar = z.object({
  id: z.string(),
  kod: z.string().nullable(),
  text: z.string(),
  beloppOre: ore('Radens belopp'),
  steg: z.array(z.string()).describe('Räkningen och avrundningen i ord.'),
  kalla: z.object({
    parameter: z.string(),
    segment: z.record(z.string(), z.string()),
    fran: z.string().describe('Dagen från vilken värdet gäller.'),
    beslut: Beslut.describe('Beslutet som satte värdet.'),
  }),
  bestallning: z
    .object({ fran: z.string(), till: z.string().nullable(), beviljat: z.number().nullable() })
    .nullable()
    .describe('Beviljat i minuter per månad.'),
  orsaker: z
    .array(
      z.object({
        slag: z
          .string()
          .describe('niva, omfattning, beviljat, dagar, zon, period, pris, modell, handelser eller annat.'),
        kod: z.string().nullable().describe('Brukarkod, när det gäller en person.'),
        text: z.string(),
        fran: z.string().nullable().describe('Dagen från vilken det gäller.'),
        beslutad: z.string().nullable().describe('Dagen då det bestämdes för personen.'),
        skal: z.string().nullable(),
        beslut: Beslut.nullable().describe('Nämndens beslut bakom priset eller instrumentet.'),
      }),
    )
    .describe('För en korrigering av en låst månad: vad som ändrades sedan dess. Annars tom.'),
  handelser: z.array(
    z.object({
      id: z.string(),
      datum: z.string(),
      start: z.string().nullable(),
      slut: z.string().nullable(),
      antal: z.string(),
    }),
  ),
  antalHandelser: z.number().int().describe('Kan vara fler än de 500 som räknas upp.'),
  verifierad: z.boolean().describe('Raden räknades om ur de frysta uppgifterna och blev densamma.'),
})

const AvVem = z.object({ tid: z.string(), av: z.string().nullable() }).nullable()

/** A month's run in a list. */
export const KorningRad = z.object({
  id: z.string(),
  manad: Manad,
  status: z.string(),
  summaOre: z.number().int().nullable(),
  antalHandelser: z.number().int().nullable(),
  beraknad: z.string().nullable(),
  last: AvVem,
  attesterad: AvVem,
  resultatSha256: z.string().nullable(),
})

const Anmarkning = z.object({
  kod: z.string(),
  text: z.string(),
  nasta: z.string(),
  stoppar: z.boolean().describe('Hindrar att månaden låses.'),
  utforare: z.string().nullable(),
})

/** A month's run: how far it has come, what looks wrong, and each utförare's sum. */
export const KorningSvar = KorningRad.extend({
  forlopp: z
    .object({ status: z.string(), klart: z.number(), totalt: z.number().nullable() })
    .nullable()
    .describe('Jobbets förlopp medan det räknar.'),
  anmarkningar: z.array(Anmarkning).describe('Det som ser fel ut, värst först.'),
  underlag: z.array(
    z.object({
      id: z.string(),
      utforareId: z.string(),
      utforare: z.string(),
      tjanst: z.string(),
      regi: z.string(),
      summaOre: z.number().int(),
      momskompensationOre: z.number().int(),
      minuter: z.number().int(),
      antalHandelser: z.number().int(),
      antalPersoner: z.number().int(),
    }),
  ),
})
