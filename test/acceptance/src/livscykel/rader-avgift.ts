import { loadGrundbelopp } from '@valfri/avgift/las-grundbelopp'
import { addNationelltBelopp, beloppFor } from '@valfri/avgift/nationella-belopp'
import { listNationellaBelopp } from '@valfri/avgift/queries-taxa'
import { withAktor } from '@valfri/db/aktor'
import type { Result } from '@valfri/kernel/fel'
import type { AVGIFTSGRUNDER } from '@valfri/plugin-api/avgift'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import type { Fakta } from './fakta.ts'
import { type Insats, toKebab } from './ordlista.ts'
import { registreraBeslut } from './rader-pris.ts'
import { attempt, personId, type Varld } from './varld.ts'

type Grund = (typeof AVGIFTSGRUNDER)[number]

/** What the kommun wants to charge for one insats. */
export interface Onskad {
  readonly insatstyp: string
  readonly insats: Insats
  readonly per: string
  readonly ore: number
}

/** The amounts of the law for the year of a month, maxtaxan as the facts compute it. */
export async function loadBelopp(v: Varld, given: Fakta, manad: Temporal.PlainYearMonth): Promise<void> {
  await loadGrundbelopp(v.bas.db, v.nu())
  const { prisbasbeloppOre, kvot } = given
  if (prisbasbeloppOre === undefined || kvot === undefined) return
  const [, decimaler = ''] = kvot.split('.')
  // Whole öre, down: a highest fee is not passed by rounding.
  const ore = (BigInt(prisbasbeloppOre) * BigInt(decimaler)) / (12n * 10n ** BigInt(decimaler.length))
  const drift = { typ: 'plattform', identitetId: personId('drift'), roller: ['driftansvarig'] } as const
  const belopp = {
    slag: 'maxtaxa',
    ar: manad.year,
    ore,
    kalla: `1/12 av ${kvot} prisbasbelopp`,
    bekraftad: true,
  } as const
  await withAktor(v.bas.db, drift, (tx) => addNationelltBelopp(tx, belopp, v.nu()))
}

/** An income that leaves so much to pay of, for somebody who lives alone and rents for nothing. */
export async function loadAvgiftsutrymme(
  v: Varld,
  kommun: string,
  brukareId: string,
  utrymmeOre: number,
  manad: Temporal.PlainYearMonth,
): Promise<void> {
  const vem = { roll: 'avgiftshandlaggare', kommun }
  const minimi = await v.direkt(vem, async (tx) =>
    beloppFor(await listNationellaBelopp(tx), manad.year, 'minimibelopp-ensamstaende'),
  )
  if (!minimi) throw new Error(`Minimibeloppet för ${manad.year} saknas.`)
  await v.som(vem).avgift.person.besluta({
    ...{ personId: brukareId, fran: manad.toString(), datum: `${manad}-01`, diarienummer: 'AVG 1' },
    ...{ hushall: 'ensamstaende', makar: false, makeKod: null, nettoinkomst: utrymmeOre + Number(minimi.ore) },
    ...{ bostadskostnad: 0, makeNettoinkomst: null, makeBostadskostnad: null, individuelltTillagg: 0, makeTillagg: 0 },
    skal: '',
  })
}

/**
 * The nämnd's taxa: what it wants to charge at its amount, every other post of the tjänst at 0. The first refusal stops no
 * other tjänst.
 */
export async function decideTaxor(
  v: Varld,
  kommun: string,
  tjanster: readonly Tjanst[],
  onskade: readonly Onskad[],
): Promise<readonly Result<unknown>[]> {
  const beslutId = await registreraBeslut(v, kommun, 'avgift', 'TAXA')
  const besluta = (tjanstId: string, poster: readonly Taxepost[]) =>
    attempt(() =>
      v
        .som({ roll: 'avgiftshandlaggare', kommun })
        .avgift.beslutaTaxa({ tjanstId, fran: '2020-01-01', beslutId, poster: [...poster] }),
    )
  const svar: Result<unknown>[] = []
  for (const tjanst of tjanster) {
    const egna = onskade.filter((o) => o.insats.tjanst === tjanst)
    const grund = tjanst.avgift.poster.map((p) => toPost(p.id, p.inomMaxtaxa !== false, p.grunder[0] ?? 'manad', 0))
    if (grund.length > 0) svar.push(await besluta(tjanst.id, grund))
    const poster = Object.values(
      Object.fromEntries(egna.map((o) => [postOf(o), toPost(postOf(o), true, o.per, o.ore)])),
    )
    if (new Set(egna.map((o) => `${postOf(o)} ${o.per} ${o.ore}`)).size > poster.length)
      throw new Error(`En taxa har ett belopp per post: ${tjanst.id} har flera.`)
    if (poster.length > 0) svar.push(await besluta(tjanst.id, poster))
  }
  return svar
}

type Taxepost = ReturnType<typeof toPost>
const toPost = (post: string, inomMaxtaxa: boolean, per: string, ore: number) => ({
  ...{ post, inomMaxtaxa, per: per as Grund, ore, friaMinuter: 0 },
})

/** The fee for the insats itself is the post that maxtaxan can count, which food never is; else one of the insats' own name. */
function postOf({ insats: { tjanst, del }, insatstyp }: Onskad): string {
  return tjanst.avgift.poster.find((p) => p.inomMaxtaxa !== false && p.delar.includes(del))?.id ?? toKebab(insatstyp)
}
