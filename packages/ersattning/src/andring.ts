import type { AktorTx } from '@valfri/db/aktor'
import { canonicalJson } from '@valfri/kernel/kanonisk-json'
import type { ModellvalIn } from '@valfri/plugin-api/modellval'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { type BeslutatVarde, listBeslutadeVarden } from '@valfri/tenancy/beslutade-varden'
import type { ForslagsRad } from '@valfri/tenancy/schema'
import type { FrystIndata, FrystPris } from './fryst-indata.ts'
import type { BesokSok } from './indata-kolumner.ts'
import { indelningarOf, loadFrystaBestallningar } from './load-indata.ts'
import { modellAt } from './modell-varde.ts'
import { writeOutUndantag } from './undantag-i-priser.ts'

/** The decision of what nobody has decided yet: a draft that is tried. It stands in no settled row. */
const UTKAST = { id: 'utkast', instans: 'namnd', datum: '1970-01-01', paragraf: '', diarienummer: 'Utkast' }

/** A draft is tried on months before its start, so it is in force before any event that they hold. */
const fore = (manad: Temporal.PlainDate): string => manad.subtract({ years: 1 }).toString()

/**
 * The inputs of a month as they would be with a draft: its prices in the place of those with the same segment, its model and
 * momskompensation in the place of those in force. Everything else stands, so that what differs is the draft's doing.
 */
export async function withAndring(
  tx: AktorTx,
  frysta: FrystIndata,
  rader: readonly ForslagsRad[],
  sok: BesokSok,
  tjanst: Tjanst,
): Promise<FrystIndata> {
  if (rader.length === 0) return frysta
  const fran = fore(sok.manad)
  const modell = await changeModell(tx, frysta, rader, sok, tjanst)
  const bestallningar = await changeGrans(tx, frysta, modell.val, sok, tjanst)
  const priser = changePriser(frysta.priser, rader, fran, tjanst)
  return {
    ...frysta,
    modell,
    bestallningar,
    priser: writeOutUndantag(priser, frysta.regi, indelningarOf(modell.val, bestallningar)),
    beslut: { ...frysta.beslut, [UTKAST.id]: UTKAST },
  }
}

function changePriser(
  priser: readonly FrystPris[],
  rader: readonly ForslagsRad[],
  fran: string,
  tjanst: Tjanst,
): FrystPris[] {
  const nyckel = (p: Pick<FrystPris, 'nyckel' | 'segment'>) => `${p.nyckel} ${canonicalJson(p.segment)}`
  const nya = rader.flatMap((r): FrystPris[] => {
    const parameter = tjanst.parametrar[r.parameter]
    if (parameter?.slag !== 'pris' || r.ore === undefined || r.ore === null) return []
    const pris = { nyckel: r.parameter, segment: r.segment, enhet: parameter.enhet, ore: String(r.ore) }
    return [{ ...pris, fran, beslutId: UTKAST.id }]
  })
  const ersatta = new Set(nya.map(nyckel))
  return [...priser.filter((p) => !ersatta.has(nyckel(p))), ...nya]
}

async function changeModell(
  tx: AktorTx,
  frysta: FrystIndata,
  rader: readonly ForslagsRad[],
  sok: BesokSok,
  tjanst: Tjanst,
): Promise<FrystIndata['modell']> {
  const ny = rader.filter((r) => r.parameter === 'modell' || r.parameter === 'momskompensation')
  if (ny.length === 0) return frysta.modell
  const fran = fore(sok.manad)
  const utkast = ny.map(
    (r): BeslutatVarde => ({
      ...{ id: UTKAST.id, parameter: r.parameter, segment: {}, fran, ore: null, enhet: null, varde: r.varde },
      ...{ motivering: null, kalkyl: null, beslut: UTKAST },
    }),
  )
  const andrade = new Set(ny.map((r) => r.parameter))
  const kvar = (await listBeslutadeVarden(tx, sok)).filter((v) => !andrade.has(v.parameter))
  const gammal: BeslutatVarde = { ...(utkast[0] as BeslutatVarde), parameter: 'modell' }
  const bas = andrade.has('modell')
    ? []
    : [{ ...gammal, varde: { modell: frysta.modell.id, val: withoutMoms(frysta.modell.val) } }]
  const modell = modellAt(
    [...kvar.filter((v) => v.parameter !== 'modell'), ...bas, ...utkast],
    sok.manad.toString(),
    tjanst,
  )
  if (!modell) return frysta.modell
  // What the draft says nothing of is as it was when the month was locked, whatever has been decided since.
  const moms = andrade.has('momskompensation') ? modell.val.momskompensation : frysta.modell.val.momskompensation
  const val = withoutMoms(modell.val)
  return { ...modell, fran, val: moms ? { ...val, momskompensation: moms } : val }
}

function withoutMoms({ momskompensation: _moms, ...val }: ModellvalIn): ModellvalIn {
  return val
}

/** What a beslut grants per period follows the model's limit: a limit by week asks for another quantity than one by month. */
async function changeGrans(
  tx: AktorTx,
  frysta: FrystIndata,
  val: ModellvalIn,
  sok: BesokSok,
  tjanst: Tjanst,
): Promise<FrystIndata['bestallningar']> {
  if (canonicalJson(val.grans ?? null) === canonicalJson(frysta.modell.val.grans ?? null)) return frysta.bestallningar
  const nya = new Map((await loadFrystaBestallningar(tx, sok, tjanst, val)).map((b) => [b.id, b.gransminuter]))
  return frysta.bestallningar.map((b) => {
    const gransminuter = nya.get(b.id)
    return gransminuter ? { ...b, gransminuter } : b
  })
}
