import { type BandFalt, fromBand, toBand } from './modell-band.ts'
import type { Prislista } from './typer.ts'

export type Val = NonNullable<Prislista['modell']>['varde']['val']
export type Modell = Prislista['modeller'][number]
type Avvikelse = 'avbojt' | 'bomtid' | 'senAvbokning' | 'uteblivet'
export const AVVIKELSER: readonly Avvikelse[] = ['avbojt', 'bomtid', 'senAvbokning', 'uteblivet']

/** A model as the form holds it: text as typed. '' is what is not chosen. */
export interface ModellFalt {
  fran: string
  beslutId: string
  modell: string
  /** Underlag, minutes and price key of the insats that is the del itself; '' is what does not take part. */
  underlag: Record<string, string>
  schablon: Record<string, string>
  pris: Record<string, string>
  /** Insatser of the kommun's own, each inside a del. */
  insatser: { namn: string; del: string; underlag: string; schablon: string; pris: string }[]
  band: BandFalt[]
  prisdatum: string
  avrundaTill: string
  avrundaMetod: string
  dubbelbemanning: string
  gransNiva: string
  gransPeriod: string
  tolerans: string
  avvikelser: Record<Avvikelse, string>
  undantag: { slag: string; insats: string; procent: string }[]
  avbokadTimmar: string
  senAvbestallning: Record<string, string>
  hogst: Record<'avbojt' | 'bomtid' | 'senAvbokning', string>
  franvaroPa: string
  franvaro: { dagFran: string; dagTill: string; procent: string }[]
  dagarPerManad: string
  veckodagar: string
  tillagg: { nyckel: string; per: string; km: string; niva: string }[]
  maxAntal: string
  maxBarn: string
  maxRaknas: string[]
  egenavgift: string
  egenavgiftVid: string[]
  vitePer: string
  viteTak: string
  radgruppering: string
  avrundning: Record<'pris' | 'rad' | 'total', { till: string; metod: string }>
}

const text = (n: number | string | null | undefined): string => (n === null || n === undefined ? '' : String(n))

/** The model in force as a form; the first that the tjänst offers where there is none. */
export function toModellFalt({ modell, modeller }: Prislista): ModellFalt {
  const val: Val = modell?.varde.val ?? {}
  const vald = modeller.find((m) => m.id === modell?.varde.modell) ?? modeller[0]
  const insatser = Object.entries(val.insatser ?? {})
  const egen = (del: string) => val.insatser?.[del]
  const delar = Object.keys(vald?.underlag ?? {})
  const perDel = (f: (del: string) => string) => Object.fromEntries(delar.map((d) => [d, f(d)]))
  const { avvikelser: avv = {}, grans, franvaro, maxTillfallen: max, avrundning = {} } = val
  return {
    fran: '',
    beslutId: '',
    modell: vald?.id ?? '',
    underlag: perDel((d) => (modell ? (egen(d)?.underlag ?? '') : (vald?.underlag[d]?.[0] ?? ''))),
    schablon: perDel((d) => text(egen(d)?.schablonMinuter)),
    pris: perDel((d) => text(egen(d)?.pris)),
    insatser: insatser
      .filter(([namn, i]) => namn !== i.del)
      .map(([namn, i]) => ({
        namn,
        del: i.del,
        underlag: i.underlag,
        schablon: text(i.schablonMinuter),
        pris: text(i.pris),
      })),
    band: (val.tidsband ?? []).map(toBand),
    prisdatum: val.prisdatum ?? 'minut',
    avrundaTill: text(val.handelseavrundning?.tillMinuter),
    avrundaMetod: val.handelseavrundning?.metod ?? 'ner',
    dubbelbemanning: val.dubbelbemanning ?? 'ingar',
    gransNiva: text(grans?.niva),
    gransPeriod: grans?.period ?? 'manad',
    tolerans: grans?.toleransProcent ?? '0',
    avvikelser: { avbojt: '', bomtid: '', senAvbokning: '', uteblivet: '', ...pickAlla(avv) },
    undantag: AVVIKELSER.flatMap((slag) =>
      Object.entries(avv[slag] ?? {}).flatMap(([insats, procent]) =>
        insats === '*' ? [] : [{ slag, insats, procent }],
      ),
    ),
    avbokadTimmar: text(avv.avbokadSenastTimmar),
    senAvbestallning: Object.fromEntries((vald?.artiklar ?? []).map((a) => [a.id, text(avv.senAvbestallning?.[a.id])])),
    hogst: {
      avbojt: text(avv.hogstMinuter?.avbojt),
      bomtid: text(avv.hogstMinuter?.bomtid),
      senAvbokning: text(avv.hogstMinuter?.senAvbokning),
    },
    franvaroPa: text(franvaro?.raknasPa),
    franvaro: (franvaro?.faktorer ?? []).map((f) => ({
      dagFran: text(f.dagFran),
      dagTill: text(f.dagTill),
      procent: f.procent,
    })),
    dagarPerManad: text(val.schablondagar?.dagarPerManad),
    veckodagar: text(val.schablondagar?.veckodagar),
    tillagg: (val.tillagg ?? []).map((t) => ({
      nyckel: t.nyckel,
      per: t.per,
      km: text(t.avstandKmOver),
      niva: text(t.niva),
    })),
    maxAntal: text(max?.antal),
    maxBarn: text(max?.tillaggBarnUnder18 ?? 0),
    maxRaknas: [...(max?.raknas ?? ['samtal'])],
    egenavgift: text(val.egenavgift?.nyckel),
    egenavgiftVid: [...(val.egenavgift?.tasUtVid ?? ['samtal'])],
    vitePer: text(val.vite?.per),
    viteTak: text(val.vite?.takProcentAvErsattning),
    radgruppering: val.radgruppering ?? 'grupp',
    avrundning: {
      pris: toAvrundning(avrundning.pris),
      rad: toAvrundning(avrundning.rad),
      total: toAvrundning(avrundning.total),
    },
  }
}

function pickAlla(avv: NonNullable<Val['avvikelser']>): Partial<Record<Avvikelse, string>> {
  return Object.fromEntries(AVVIKELSER.flatMap((slag) => (avv[slag]?.['*'] ? [[slag, avv[slag]['*']]] : [])))
}

const toAvrundning = (a?: { till: string; metod: string }) => ({ till: a?.till ?? '', metod: a?.metod ?? 'halv-upp' })

const tal = (skrivet: string): string => skrivet.trim().replace(',', '.')
const heltal = (skrivet: string): number => Number(skrivet.trim())

/** What is sent: what the form holds, and only the building blocks that the tjänst's model offers. */
export function fromModellFalt(f: ModellFalt, vald: Modell) {
  const har = (byggsten: Modell['byggstenar'][number]) => vald.byggstenar.includes(byggsten)
  const avvikelser = fromAvvikelser(f)
  const avrundning = Object.fromEntries(Object.entries(f.avrundning).filter(([, a]) => a.till))
  return {
    insatser: fromInsatser(f),
    radgruppering: f.radgruppering,
    avrundning,
    ...(har('tidsband') && f.band.length > 0 && { tidsband: f.band.map(fromBand) }),
    ...(har('prisdatum') && { prisdatum: f.prisdatum }),
    ...(har('handelseavrundning') &&
      f.avrundaTill.trim() && { handelseavrundning: { tillMinuter: heltal(f.avrundaTill), metod: f.avrundaMetod } }),
    ...(har('dubbelbemanning') && { dubbelbemanning: f.dubbelbemanning }),
    ...(har('grans') &&
      f.gransNiva && { grans: { niva: f.gransNiva, period: f.gransPeriod, toleransProcent: tal(f.tolerans) || '0' } }),
    ...(har('avvikelser') && Object.keys(avvikelser).length > 0 && { avvikelser }),
    ...(har('franvaro') && f.franvaroPa && { franvaro: { raknasPa: f.franvaroPa, faktorer: fromFranvaro(f) } }),
    ...(har('schablondagar') &&
      f.dagarPerManad.trim() && {
        schablondagar: { dagarPerManad: tal(f.dagarPerManad), veckodagar: tal(f.veckodagar) },
      }),
    ...(har('tillagg') && f.tillagg.length > 0 && { tillagg: fromTillagg(f) }),
    ...(har('maxTillfallen') &&
      f.maxAntal.trim() && {
        maxTillfallen: { antal: heltal(f.maxAntal), tillaggBarnUnder18: heltal(f.maxBarn || '0'), raknas: f.maxRaknas },
      }),
    ...(har('egenavgift') && f.egenavgift && { egenavgift: { nyckel: f.egenavgift, tasUtVid: f.egenavgiftVid } }),
    ...(har('vite') &&
      f.vitePer && { vite: { per: f.vitePer, ...(f.viteTak.trim() && { takProcentAvErsattning: tal(f.viteTak) }) } }),
  }
}

function fromInsatser(f: ModellFalt) {
  const egna = Object.entries(f.underlag).map(([del, underlag]) => ({
    ...{ namn: del, del, underlag, schablon: f.schablon[del] ?? '', pris: f.pris[del] ?? '' },
  }))
  return Object.fromEntries(
    [...egna, ...f.insatser].flatMap(({ namn, del, underlag, schablon, pris }) => {
      if (!underlag || !namn.trim()) return []
      const minuter = underlag === 'schablontid' ? { schablonMinuter: heltal(schablon) } : {}
      return [[namn.trim(), { del, underlag, ...minuter, ...(pris && { pris }) }] as const]
    }),
  )
}

function fromAvvikelser(f: ModellFalt): object {
  const per = AVVIKELSER.flatMap((slag) => {
    const alla = tal(f.avvikelser[slag])
    const undantag = f.undantag.filter((u) => u.slag === slag && u.insats && u.procent.trim())
    if (!alla && undantag.length === 0) return []
    const rader = undantag.map((u) => [u.insats, tal(u.procent)] as const)
    return [[slag, Object.fromEntries([...rader, ...(alla ? [['*', alla] as const] : [])])] as const]
  })
  const artiklar = Object.entries(f.senAvbestallning).flatMap(([a, p]) => (p.trim() ? [[a, tal(p)] as const] : []))
  const hogst = Object.entries(f.hogst).flatMap(([slag, m]) => (m.trim() ? [[slag, heltal(m)] as const] : []))
  return {
    ...Object.fromEntries(per),
    ...(f.avbokadTimmar.trim() && { avbokadSenastTimmar: tal(f.avbokadTimmar) }),
    ...(artiklar.length > 0 && { senAvbestallning: Object.fromEntries(artiklar) }),
    ...(hogst.length > 0 && { hogstMinuter: Object.fromEntries(hogst) }),
  }
}

const fromFranvaro = (f: ModellFalt) =>
  f.franvaro.map((x) => ({
    dagFran: heltal(x.dagFran),
    ...(x.dagTill.trim() && { dagTill: heltal(x.dagTill) }),
    procent: tal(x.procent),
  }))

const fromTillagg = (f: ModellFalt) =>
  f.tillagg.map((t) => ({
    nyckel: t.nyckel,
    per: t.per,
    ...(t.km.trim() && { avstandKmOver: tal(t.km) }),
    ...(t.niva.trim() && { niva: t.niva.trim() }),
  }))
