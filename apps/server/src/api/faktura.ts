import { lamnaFaktura } from '@valfri/ersattning/lamna-faktura'
import { visaFakturering } from '@valfri/ersattning/visa-ekonomi'
import { ok } from '@valfri/kernel/fel'
import { z } from 'zod'
import { type Api, addRutt } from './rutt.ts'

const ore = (vad: string) => z.number().int().describe(`${vad}, i hela öre.`)

const Skillnad = z.object({
  slag: z.string().describe('regel, uppgift, rad, summa eller personuppgift.'),
  rad: z.string().nullable().describe('Radens referens i underlaget, eller dess nummer i fakturan.'),
  text: z.string(),
  underlagOre: ore('Beloppet i underlaget').nullable(),
  fakturaOre: ore('Beloppet i fakturan').nullable(),
})
const Status = z.enum(['godkand', 'avvisad'])

const Inskickad = z.object({
  id: z.string(),
  nummer: z.string(),
  datum: z.string().nullable().describe('Fakturadatum.'),
  status: Status,
  mottagen: z.string(),
  nettoOre: ore('Fakturans summa utan moms'),
  bruttoOre: ore('Fakturans summa med moms'),
  skillnader: z.array(Skillnad),
})

const Fakturering = z.object({
  behovs: z.boolean().describe('Falskt när nämnden betalar mot underlaget.'),
  varfor: z.string().nullable(),
  referens: z.string().nullable().describe('Ska stå som orderreferens (BT-13).'),
  koparensReferens: z.string().nullable().describe('Ska stå som köparens referens (BT-10).'),
  nettoOre: ore('Summan utan moms'),
  bruttoOre: ore('Summan med moms'),
  rader: z.array(
    z.object({ referens: z.string().describe('Radens ID (BT-126).'), text: z.string(), beloppOre: ore('Beloppet') }),
  ),
  fakturor: z.array(Inskickad).describe('De som har skickats, den senaste först.'),
})

const bas = {
  vag: '/ersattning/underlag/{id}/fakturor',
  behorighet: 'ersattning.fakturera',
  grupp: 'Ersättning',
  params: z.object({ id: z.uuid() }),
} as const

/** An utförare's system reads what to invoice for a locked underlag, sends the invoice, and is told to the öre whether it is right. */
export function fakturaRutter(api: Api): void {
  addRutt(api, {
    ...bas,
    metod: 'get',
    sammanfattning: 'Vad som ska faktureras för ett låst underlag, och fakturorna som har skickats',
    svar: Fakturering,
    gor: async (tx, { params: { id } }) => {
      const svar = await visaFakturering(tx, id)
      if (!svar.ok) return svar
      const fakturor = svar.value.fakturor.map((f) => ({ ...f, skillnader: [...f.skillnader] }))
      return ok({ ...svar.value, rader: [...svar.value.rader], fakturor })
    },
  })
  addRutt(api, {
    ...bas,
    metod: 'post',
    sammanfattning: 'Skicka fakturan (UBL 2.1, typ 380, EN 16931) och få den prövad mot underlaget, på öret',
    format: 'xml',
    kropp: z
      .string()
      .min(1, 'Skicka fakturan som XML.')
      .max(1_000_000, 'Fakturan är för stor.')
      .describe('Fakturan som XML i UTF-8. Inga namn och inga personnummer. Samma fil två gånger är en faktura.'),
    svar: z.object({ id: z.string(), status: Status, skillnader: z.array(Skillnad) }),
    gor: async (tx, { params: { id }, kropp }, ctx) => {
      const svar = await lamnaFaktura(tx, { underlagId: id, xml: kropp }, ctx.nu())
      return svar.ok ? ok({ ...svar.value, skillnader: [...svar.value.skillnader] }) : svar
    },
  })
}
