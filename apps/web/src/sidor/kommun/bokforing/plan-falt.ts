import type { RouterInputs, RouterOutputs } from '../../../trpc/client.ts'

export type Regler = RouterOutputs['ersattning']['ekonomi']['regler']
export type Tjanst = Pick<RouterOutputs['tenancy']['tjanst']['lista'][number], 'tjanstId' | 'namn'>
type Plan = RouterInputs['ersattning']['ekonomi']['beslutaKontoplan']['plan']
type Kontorad = Plan['rader'][number]

/** The accounts of a tjänst, in the order of the form. */
export const SLAGFALT = ['privat', 'moms', 'vite', 'egenregi'] as const
type Slagfalt = (typeof SLAGFALT)[number]
const RAD: Readonly<Record<Slagfalt, Pick<Kontorad, 'regi' | 'slag'>>> = {
  privat: { regi: 'privat', slag: 'ersattning' },
  moms: { regi: 'privat', slag: 'momskompensation' },
  vite: { regi: 'privat', slag: 'vite' },
  egenregi: { regi: 'egenregi', slag: 'ersattning' },
}

/** The form as typed. */
export interface PlanFalt {
  fran: string
  beslutId: string
  organisationsnummer: string
  fakturareferens: string
  postnummer: string
  ort: string
  betalning: Plan['betalning']
  villkor: string
  skuldkonto: string
  internkonto: string
  momskonto: string
  tjanster: ({ ansvar: string; momsprocent: string; momsersattning: boolean } & Record<Slagfalt, string>)[]
}

export function toPlanFalt(regler: Regler, tjanster: readonly Tjanst[]): PlanFalt {
  const { plan } = regler
  return {
    ...{ fran: '', beslutId: '' },
    organisationsnummer: plan?.organisationsnummer ?? '',
    fakturareferens: plan?.fakturareferens ?? '',
    postnummer: plan?.postnummer ?? '',
    ort: plan?.ort ?? '',
    betalning: plan?.betalning ?? 'faktura',
    villkor: String(plan?.betalningsvillkorDagar ?? 30),
    skuldkonto: plan?.skuldkonto ?? '',
    internkonto: plan?.internkonto ?? '',
    momskonto: plan?.momskonto ?? '',
    tjanster: tjanster.map(({ tjanstId }) => {
      const rader = plan?.rader.filter((r) => r.tjanstId === tjanstId && r.del === null) ?? []
      const konto = (f: Slagfalt) => rader.find((r) => r.regi === RAD[f].regi && r.slag === RAD[f].slag)?.konto ?? ''
      return {
        ...{ privat: konto('privat'), moms: konto('moms'), vite: konto('vite'), egenregi: konto('egenregi') },
        ansvar: rader[0]?.ansvar ?? '',
        momsprocent: String(rader.find((r) => r.regi === 'privat')?.momsprocent ?? 0),
        momsersattning: rader.some((r) => r.momsersattning),
      }
    }),
  }
}

/** What is sent; an account left empty is no line of the plan. */
export function toPlan(v: PlanFalt, tjanster: readonly Tjanst[]): Plan {
  const rader = tjanster.flatMap(({ tjanstId }, nr) => {
    const falt = v.tjanster[nr]
    if (!falt) return []
    return SLAGFALT.flatMap((slag): Kontorad[] => {
      const konto = falt[slag].trim()
      if (konto === '') return []
      const privat = slag === 'privat'
      return [
        {
          ...{ tjanstId, del: null, konto, ansvar: falt.ansvar.trim() || null, ...RAD[slag] },
          momsprocent:
            slag === 'egenregi' || slag === 'vite' ? 0 : (Number(falt.momsprocent) as Kontorad['momsprocent']),
          momsersattning: privat && falt.momsersattning,
        },
      ]
    })
  })
  return {
    organisationsnummer: v.organisationsnummer.replace(/\D/g, ''),
    fakturareferens: v.fakturareferens.trim(),
    postnummer: v.postnummer.replace(/\D/g, ''),
    ort: v.ort.trim(),
    ...{ skuldkonto: v.skuldkonto.trim(), internkonto: v.internkonto.trim(), momskonto: v.momskonto.trim() },
    betalning: v.betalning,
    betalningsvillkorDagar: Number(v.villkor),
    rader,
  }
}
