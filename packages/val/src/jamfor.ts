import type { AktorTx, Databas } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import type { Mangd } from '@valfri/plugin-api/bestallning'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { textIn } from '@valfri/plugin-api/text'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { parsePostnummer } from '@valfri/tenancy/load-omrade'
import { listAktivaTjanster } from '@valfri/tenancy/tjanst-aktiv'
import { valFel } from './fel.ts'
import { hasAnyRoom, huvudmangd } from './mangd.ts'
import { listLivekommuner, listPlatser, loadJamforText, loadVillkorText } from './queries-jamfor.ts'

/** One fact: null is shown as "uppgift saknas", never left out. */
export interface Uppgift<T> {
  readonly varde: T | null
  readonly kalla: 'kommunen' | 'utforaren' | 'valfri'
  readonly datum: string | null
}

/** The same facts for every utförare, egenregi too. */
export interface JamforUppgifter {
  readonly delar: Uppgift<readonly string[]>
  readonly omraden: Uppgift<readonly string[]>
  readonly 'godkand-fran': Uppgift<string>
  readonly 'tar-emot': Uppgift<{ readonly svar: 'ja' | 'nej'; readonly skal: string | null }>
  readonly sprak: Uppgift<readonly string[]>
  readonly inriktning: Uppgift<readonly string[]>
  readonly oppettider: Uppgift<string>
  readonly presentation: Uppgift<string>
  readonly telefon: Uppgift<string>
  readonly epost: Uppgift<string>
  readonly webb: Uppgift<string>
}

type Plats = { readonly kapacitet: Record<string, number | null>; readonly belagt: Record<string, number> }

interface RaJamforelse {
  readonly kommun: { readonly id: string; readonly namn: string; readonly slug: string }
  readonly tjanst: string
  /** What the kommun itself keeps outside the choice that day, with why. */
  readonly utanforValet: Readonly<Record<string, string>>
  readonly dag: string
  readonly postnummer: string | null
  readonly omrade: { readonly id: string; readonly namn: string } | null
  readonly ordning: { readonly satt: string; readonly fro: string }
  readonly utforare: readonly {
    readonly id: string
    readonly namn: string
    readonly regi: 'privat' | 'egenregi'
    readonly uppgifter: JamforUppgifter & { readonly plats: Uppgift<Plats> }
  }[]
}

/** What the kommun pays, the same for all but where a decision says otherwise. */
export interface JamforPris {
  readonly parameter: string
  readonly namn: string
  readonly segment: Readonly<Record<string, string>>
  readonly ore: number
  readonly enhet: string
  readonly fran: string
  readonly beslut: JamforBeslut
}

/** The decision behind a figure. */
export interface JamforBeslut {
  readonly namnd: string
  readonly rubrik: string
  readonly datum: string
  readonly paragraf: string
  readonly diarienummer: string
}

export interface JamforVillkor {
  readonly priser: readonly JamforPris[]
  /** What private utförare get beside the price, for VAT that they cannot deduct; null where nothing is decided. */
  readonly momskompensation: { readonly procent: string; readonly fran: string; readonly beslut: JamforBeslut } | null
  readonly underlag: {
    readonly slug: string
    readonly titel: string
    readonly byteDagar: number
    readonly valtidDagar: number
    readonly ickeval: { readonly typ: string } | null
    readonly kapacitet: 'tak' | 'ta-alla'
    readonly annonserad: string
  } | null
  readonly kontakter: readonly {
    readonly slag: string
    readonly namn: string
    readonly telefon: string | null
    readonly epost: string | null
    readonly adress: string | null
  }[]
}

export interface JamforFragaIn {
  readonly kommun: string
  readonly tjanst: string
  readonly postnummer?: string | null
  readonly fro: string
}

export interface JamforMiljo {
  readonly db: Databas
  readonly nu: Temporal.Instant
  readonly tjanster: TjanstRegister
}

/** Whether each del has room; null where nobody has counted. */
function listPlats(tjanst: Tjanst, plats: Uppgift<Plats>): Uppgift<Record<string, boolean>> {
  if (!plats.varde) return { ...plats, varde: null }
  const { kapacitet, belagt } = plats.varde
  const svar = Object.keys(tjanst.delar).flatMap((del) => {
    const mangd: Mangd | undefined = huvudmangd(tjanst, del)
    return mangd && del in kapacitet ? [[del, hasAnyRoom(mangd, kapacitet[del], belagt[del] ?? 0)] as const] : []
  })
  return { ...plats, varde: Object.fromEntries(svar) }
}

/**
 * Every utförare that can be compared where somebody lives, in the order of the visit, with what is the same for all.
 * Anonymous: nothing of the asker is stored.
 * Errors: `jamforelse-saknas`.
 */
export async function loadJamforelse(m: JamforMiljo, f: JamforFragaIn) {
  const tjanst = m.tjanster.tjanster.get(f.tjanst)
  if (!tjanst) return valFel('jamforelse-saknas') as Result<never>
  const fraga = { kommunId: f.kommun, tjanstId: f.tjanst, dag: dateAt(m.nu) }
  const postnummer = f.postnummer ? parsePostnummer(f.postnummer) : null
  const utanfor = Object.keys(tjanst.ejValbaraDelar)
  const text = await loadJamforText(m.db, { ...fraga, postnummer, fro: f.fro, utanfor })
  if (text === null) return valFel('jamforelse-saknas') as Result<never>
  const ra = JSON.parse(text) as RaJamforelse
  const villkor = JSON.parse(await loadVillkorText(m.db, fraga)) as JamforVillkor
  return ok({
    ...ra,
    tjanst: {
      id: tjanst.id,
      namn: tjanst.namn,
      sammanfattning: tjanst.texter.sammanfattning,
      // Without a beslut one chooses by contacting the utförare directly, and how is the tjänst's own to say.
      utanBeslut: tjanst.regler.beslutskrav.krav === 'inget',
      saValjerDu: tjanst.texter['sa-valjer-du'] ?? null,
    },
    delar: Object.entries(tjanst.delar)
      .filter(([id]) => !ra.utanforValet[id])
      .map(([id, d]) => ({ id, namn: d.namn, beskrivning: d.beskrivning ?? null })),
    utanforValet: [
      ...Object.entries(tjanst.delar).flatMap(([id, d]) => {
        const skal = ra.utanforValet[id]
        return skal ? [{ id, namn: d.namn, skal: { sv: skal } }] : []
      }),
      ...Object.entries(tjanst.ejValbaraDelar).map(([id, d]) => ({ id, namn: d.namn, skal: d.skal })),
    ],
    utforare: ra.utforare.map((u) => ({
      ...u,
      uppgifter: { ...u.uppgifter, plats: listPlats(tjanst, u.uppgifter.plats) },
    })),
    villkor: { ...villkor, priser: villkor.priser.map((p) => ({ ...p, namn: prisnamn(tjanst, p.parameter) })) },
  })
}

function prisnamn(tjanst: Tjanst, parameter: string): string {
  const p = tjanst.parametrar[parameter]
  return p ? textIn(p.namn, 'sv') : parameter
}

/** The first step: which kommuner have choice, and in what. A tjänst that is off is not there (F1.5). */
export async function listJamforbart(tx: AktorTx, m: Pick<JamforMiljo, 'nu' | 'tjanster'>) {
  const aktiva = await listAktivaTjanster(tx, dateAt(m.nu))
  const kommuner = await listLivekommuner(tx)
  return kommuner.map((k) => ({
    ...k,
    tjanster: aktiva
      .filter((a) => a.kommunId === k.kommunId)
      .flatMap((a) => {
        const t = m.tjanster.tjanster.get(a.tjanstId)
        return t ? [{ id: t.id, namn: t.namn, sammanfattning: t.texter.sammanfattning }] : []
      }),
  }))
}

/**
 * Which kommun, ort and område a postnummer lies in; a few lie in two kommuner.
 * Errors: `okant-postnummer`.
 */
export async function sokPlats(tx: AktorTx, text: string, nu: Temporal.Instant) {
  const postnummer = parsePostnummer(text)
  const platser = postnummer ? await listPlatser(tx, postnummer, dateAt(nu)) : []
  return platser.length > 0
    ? ok({ postnummer: postnummer as string, platser })
    : (valFel('okant-postnummer') as Result<never>)
}
