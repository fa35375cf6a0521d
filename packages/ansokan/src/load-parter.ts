import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import { loadOppnaUnderlag, type OppetUnderlag } from '@valfri/underlag/load-oppna-underlag'
import { selectParter, selectUnderlag } from '@valfri/underlag/queries'
import type { LokalDel } from '@valfri/underlag/typer'
import { listAnslutna, listNamndNamn, type NamndNamn } from './queries-underlag.ts'

/** Where one nämnd stands with an underlag, as an applicant sees it. */
export interface Part extends NamndNamn {
  /** The version that is open for applications; null when there is none. */
  readonly oppen: { readonly versionId: string; readonly nr: number; readonly lokal: LokalDel } | null
  /** Why it is not open; null when it is. */
  readonly stangd: { readonly kod: keyof typeof STANGD; readonly text: string } | null
}

export interface UnderlagMedParter {
  readonly id: string
  readonly titel: string
  readonly slug: string
  readonly tjanstId: string
  readonly parter: readonly Part[]
}

const STANGD = {
  'ej-beslutad': 'Nämnden har inte beslutat om underlaget. Det går inte att ansöka här ännu.',
  'ej-oppnad': 'Nämnden har beslutat, men annonsen är inte öppnad för ansökningar ännu.',
  upphord: 'Nämnden tar inte emot nya ansökningar i det här underlaget.',
} as const

/** The underlag that an utförare can apply under today, each with all its parties. */
export async function listUnderlagMedParter(tx: AktorTx, nu: Temporal.Instant): Promise<UnderlagMedParter[]> {
  const oppna = await loadOppnaUnderlag(tx, dateAt(nu))
  return Promise.all(oppna.map((u) => withParter(tx, u)))
}

/** One underlag with its parties, open or not, by kommun. */
export async function loadParter(
  tx: AktorTx,
  underlagId: string,
  nu: Temporal.Instant,
): Promise<UnderlagMedParter | undefined> {
  const rad = await selectUnderlag(tx, { id: underlagId })
  if (!rad) return undefined
  const oppna = await loadOppnaUnderlag(tx, dateAt(nu))
  const stangt: OppetUnderlag = { ...rad.underlag, samverkan: rad.samverkan, parter: [] }
  return withParter(tx, oppna.find((u) => u.id === underlagId) ?? stangt)
}

const nyckel = (n: { kommunId: string; namndId: string }): string => `${n.kommunId}|${n.namndId}`

async function withParter(tx: AktorTx, u: OppetUnderlag): Promise<UnderlagMedParter> {
  const [annonserade, namn, anslutna] = await Promise.all([
    selectParter(tx, { underlagId: u.id }),
    listNamndNamn(tx),
    u.samverkan ? listAnslutna(tx, u.samverkan.id) : [],
  ])
  const rader = annonserade.map((r) => r.part)
  const med = new Set([...anslutna, ...rader].map(nyckel))
  const parter = namn
    .filter((n) => med.has(nyckel(n)))
    .map((n) =>
      toPart(
        n,
        u,
        rader.filter((r) => nyckel(r) === nyckel(n)),
      ),
    )
  return { id: u.id, titel: u.titel, slug: u.slug, tjanstId: u.tjanstId, parter }
}

function toPart(n: NamndNamn, u: OppetUnderlag, egna: readonly { readonly oppnad: Temporal.Instant | null }[]): Part {
  const oppen = u.parter.find((p) => nyckel(p) === nyckel(n))
  if (oppen) {
    const { versionId, nr, lokal } = oppen
    return { ...n, oppen: { versionId, nr, lokal }, stangd: null }
  }
  const kod = egna.length === 0 ? 'ej-beslutad' : egna.some((r) => r.oppnad) ? 'upphord' : 'ej-oppnad'
  return { ...n, oppen: null, stangd: { kod, text: STANGD[kod] } }
}
