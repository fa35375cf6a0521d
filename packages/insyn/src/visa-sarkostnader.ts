import type { AktorTx } from '@valfri/db/aktor'
import { ok, type Result } from '@valfri/kernel/fel'
import { dateAt } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { textIn } from '@valfri/plugin-api/text'
import { egenNamnd } from '@valfri/tenancy/egen-namnd'
import { insynFel } from './fel.ts'
import { type Kommuntjanst, listArssummor, listEgenregi, listSarkostnader, loadNamn } from './queries.ts'
import { groupPoster, SARKOSTNADSSLAG, slagText } from './sarkostnader.ts'

/** What a year's särkostnader are, in öre; the slag add up to the year. */
export interface Arssumma {
  readonly ar: number
  readonly ore: number
  readonly poster: number
  readonly slag: readonly { readonly slag: string; readonly namn: string; readonly ore: number }[]
}

/** Each year with a cost, latest first: what the public page says beside the price. */
export async function visaArssummor(tx: AktorTx, n: Kommuntjanst): Promise<Arssumma[]> {
  const per = Map.groupBy(await listArssummor(tx, n), (r) => r.ar)
  return [...per].map(([ar, rader]) => ({
    ar,
    ore: Number(rader.reduce((summa, r) => summa + BigInt(r.ore), 0n)),
    poster: rader.reduce((antal, r) => antal + r.poster, 0),
    slag: rader.map((r) => ({ slag: r.slag, namn: slagText(r.slag), ore: Number(r.ore) })),
  }))
}

type Rad = Awaited<ReturnType<typeof listSarkostnader>>[number]

const toRad = ({ rad, utforare, beslut }: Rad, namn: ReadonlyMap<string, string>) => ({
  id: rad.id,
  manad: rad.manad.toString().slice(0, 7),
  utforare: utforare ?? '',
  slag: slagText(rad.slag),
  text: rad.text,
  ore: Number(rad.beloppOre),
  beslut: beslut?.diarienummer ? { ...beslut, datum: beslut.datum.toString() } : null,
  verifikation: rad.verifikation,
  skal: rad.skal,
  av: namn.get(rad.av) ?? null,
  skapad: rad.skapad.toString(),
})

/**
 * A tjänst's särkostnader for the nämnd: a year's lines with who wrote them, and the sums of every year.
 * Errors: `tjanst-ej-i-valet`
 */
export async function visaSarkostnader(
  tx: AktorTx,
  input: { readonly tjanstId: string; readonly ar: number | null },
  tjanster: TjanstRegister,
  nu: Temporal.Instant,
) {
  const tjanst = tjanster.tjanster.get(input.tjanstId)
  if (!tjanst) return insynFel('tjanst-ej-i-valet') as Result<never>
  const n = egenNamnd(tx)
  const idag = dateAt(nu)
  const ar = input.ar ?? idag.year
  const nyckel = { kommunId: n.kommunId, tjanstId: tjanst.id }
  const rader = await listSarkostnader(tx, nyckel, ar)
  const namn = await loadNamn(
    tx,
    n,
    rader.map((r) => r.rad.av),
  )
  const poster = groupPoster(rader.map((r) => ({ ...r.rad, hel: r })))
  return ok({
    tjanst: { id: tjanst.id, namn: textIn(tjanst.namn, 'sv') },
    kommunId: n.kommunId,
    /** The month that is now, 'ÅÅÅÅ-MM'. */
    manad: idag.toString().slice(0, 7),
    ar,
    arssummor: await visaArssummor(tx, nyckel),
    egenregi: await listEgenregi(tx, n.kommunId),
    slag: Object.entries(SARKOSTNADSSLAG).map(([id, text]) => ({ id, text })),
    poster: poster.map((p) => ({
      ...toRad(p.rad.hel, namn),
      /** Another nämnd's lines are read and not corrected. */
      egen: p.rad.namndId === n.namndId,
      staendeOre: Number(p.staendeOre),
      korrigeringar: p.korrigeringar.map((k) => toRad(k.hel, namn)),
    })),
  })
}
