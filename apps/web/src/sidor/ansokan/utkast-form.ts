import { fromFormvarden, toFormvarden } from './falt-varden.ts'
import type { Andring, AnsokanSvar, AnsokanUppgifter, KommunVal, Part, Utkast, Villkor } from './typer.ts'

/** One kommun's choices as the inputs hold them. */
export interface KommunForm {
  vald: boolean
  delar: string[]
  omraden: string[]
  /** Units that work here; none chosen means all. */
  enheter: string[]
  kapacitet: Record<string, string>
  start: string
}

export interface UtkastForm {
  uppgifter: {
    foretag: Record<string, string>
    firmatecknare: Record<string, string>
    verksamhetsansvarig: Record<string, string>
    samarbete: Record<string, unknown>
  }
  val: Record<string, KommunForm>
  svar: Record<string, { varden: Record<string, unknown>; kommentar: string }>
}

/** What is saved: the same draft as the server keeps it. */
export interface Innehall {
  readonly uppgifter: AnsokanUppgifter
  readonly val: readonly KommunVal[]
  readonly svar: Readonly<Record<string, AnsokanSvar>>
}

const FORETAG = ['namn', 'organisationsnummer', 'form', 'adress', 'postnummer', 'ort', 'telefon', 'epost'] as const

function pick(namn: readonly string[], fran: object = {}): Record<string, string> {
  return Object.fromEntries(namn.map((n) => [n, String((fran as Record<string, unknown>)[n] ?? '')]))
}

export function kommunForm(part: Part, val: KommunVal | undefined): KommunForm {
  const delar = part.oppen?.delar ?? []
  return {
    vald: val !== undefined,
    delar: [...(val?.delar ?? [])],
    omraden: [...(val?.omraden ?? [])],
    enheter: [...(val?.enheter ?? [])],
    kapacitet: Object.fromEntries(delar.map((d) => [d.id, String(val?.kapacitet[d.id] ?? '')])),
    start: val?.start ?? '',
  }
}

export function svarForm(villkor: Villkor, svar: AnsokanSvar | undefined): UtkastForm['svar'][string] {
  return { varden: toFormvarden(villkor.falt, svar?.varden), kommentar: svar?.kommentar ?? '' }
}

/** The draft as the inputs hold it; `villkor` when more have been on the page than are asked now. */
export function toForm(utkast: Utkast, villkor: readonly Villkor[] = utkast.villkor): UtkastForm {
  return {
    uppgifter: {
      foretag: pick(FORETAG, utkast.uppgifter.foretag),
      firmatecknare: pick(['namn'], utkast.uppgifter.firmatecknare),
      verksamhetsansvarig: pick(['namn', 'telefon', 'epost'], utkast.uppgifter.verksamhetsansvarig),
      samarbete: toFormvarden(utkast.samarbeteFalt, utkast.uppgifter.samarbete),
    },
    val: Object.fromEntries(
      utkast.parter.map((p) => [
        p.kommunId,
        kommunForm(
          p,
          utkast.val.find((v) => v.kommunId === p.kommunId),
        ),
      ]),
    ),
    svar: Object.fromEntries(villkor.map((v) => [v.id, svarForm(v, utkast.svar[v.id])])),
  }
}

function fromKommunForm(part: Part, form: KommunForm): KommunVal {
  const talbara = form.delar.flatMap((del) => {
    const text = (form.kapacitet[del] ?? '').replace(/\s/g, '')
    return /^\d+$/.test(text) && !part.oppen?.tarAlla ? [[del, Number(text)] as const] : []
  })
  return {
    kommunId: part.kommunId,
    namndId: part.namndId,
    delar: form.delar,
    omraden: form.omraden,
    kapacitet: Object.fromEntries(talbara),
    ...(form.enheter.length > 0 && { enheter: form.enheter }),
    ...(form.start && { start: form.start }),
  }
}

function fromSvarForm(villkor: Villkor, form: UtkastForm['svar'][string]): AnsokanSvar | undefined {
  const varden = fromFormvarden(villkor.falt, form.varden)
  const kommentar = form.kommentar.trim()
  if (Object.keys(varden).length === 0 && kommentar === '') return undefined
  return { varden, dokument: [], ...(kommentar && { kommentar }) }
}

/**
 * What the inputs hold, as the server keeps it.
 *
 * @param villkor every villkor that has been on the page: one that a changed choice of kommun takes away keeps its answer
 */
export function fromForm(
  form: UtkastForm,
  utkast: Pick<Utkast, 'parter' | 'samarbeteFalt'>,
  villkor: readonly Villkor[],
): Innehall {
  const svar = villkor.flatMap((v) => {
    const f = form.svar[v.id]
    const ett = f && fromSvarForm(v, f)
    return ett ? [[v.id, ett] as const] : []
  })
  return {
    uppgifter: {
      ...form.uppgifter,
      samarbete: fromFormvarden(utkast.samarbeteFalt, form.uppgifter.samarbete),
    },
    val: utkast.parter.flatMap((p) => {
      const f = form.val[p.kommunId]
      return f?.vald ? [fromKommunForm(p, f)] : []
    }),
    svar: Object.fromEntries(svar),
  }
}

const lika = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Only what differs, in the parts that are saved each for itself; undefined when nothing does. */
export function diffInnehall(fran: Innehall, till: Innehall): Andring | undefined {
  const ids = new Set([...Object.keys(fran.svar), ...Object.keys(till.svar)])
  const andrade = [...ids].filter((id) => !lika(fran.svar[id], till.svar[id]))
  const diff = {
    ...(!lika(fran.uppgifter, till.uppgifter) && { uppgifter: till.uppgifter }),
    ...(!lika(fran.val, till.val) && {
      val: till.val.map(({ enheter, ...v }) => ({
        ...v,
        delar: [...v.delar],
        omraden: [...v.omraden],
        ...(enheter && { enheter: [...enheter] }),
      })),
    }),
    ...(andrade.length > 0 && { svar: Object.fromEntries(andrade.map((id) => [id, till.svar[id] ?? null])) }),
  }
  return Object.keys(diff).length > 0 ? (diff as Andring) : undefined
}

/** Where two people wrote different things in the same place. */
export interface Krock {
  readonly plats: string
  /** What the other wrote, as text. */
  readonly deras: string
}

/**
 * Brings what another device saved together with what stands here. Each part that only one has changed is taken from
 * that one; where both have, what is typed here stays and the other's is shown beside it, so that no text is lost.
 */
export function mergeInnehall(bas: Innehall, har: Innehall, deras: Innehall): { innehall: Innehall; krockar: Krock[] } {
  const krockar: Krock[] = []
  const choose = <V>(plats: string, b: V, h: V, d: V): V => {
    if (lika(h, b)) return d
    if (!lika(d, b) && !lika(h, d)) krockar.push({ plats, deras: describe(d) })
    return h
  }
  const ids = new Set([...Object.keys(bas.svar), ...Object.keys(har.svar), ...Object.keys(deras.svar)])
  const svar = [...ids].flatMap((id) => {
    const ett = choose(id, bas.svar[id], har.svar[id], deras.svar[id])
    return ett ? [[id, ett] as const] : []
  })
  return {
    innehall: {
      uppgifter: choose('foretag', bas.uppgifter, har.uppgifter, deras.uppgifter),
      val: choose('kommuner', bas.val, har.val, deras.val),
      svar: Object.fromEntries(svar),
    },
    krockar,
  }
}

function describe(varde: unknown): string {
  if (varde === undefined || varde === null) return '(tomt)'
  if (typeof varde !== 'object') return String(varde)
  return Object.values(varde)
    .map(describe)
    .filter((t) => t !== '')
    .join(', ')
}
