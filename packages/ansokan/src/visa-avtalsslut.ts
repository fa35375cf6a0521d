import type { AktorTx } from '@valfri/db/aktor'
import { loadDokumentOversikt } from '@valfri/dokument/queries'
import { dateAt, isAfter } from '@valfri/kernel/tid'
import { loadVersion, type UnderlagVersion } from '@valfri/underlag/load-version'
import { listVillkorForAnsokan } from '@valfri/underlag/villkor-for-ansokan'
import { type AvtalRad, loadAvtalRad } from './queries-avtal.ts'
import { countBerorda, loadErsattare, loadUppsagning, loadVillkorsfraga } from './queries-avtalsandring.ts'
import { uppsagningstid } from './saga-upp-avtal.ts'

/** How an avtal ends or goes on: its notice, what takes its place, and changed villkor that wait for an answer. */
export async function visaAvtalsslut(tx: AktorTx, rad: AvtalRad, nu: Temporal.Instant) {
  const idag = dateAt(nu)
  const [slut, ersattare, fraga, tid] = await Promise.all([
    loadUppsagning(tx, rad.id),
    loadErsattare(tx, rad.id),
    visaFraga(tx, rad, nu),
    uppsagningstid(tx, rad, idag),
  ])
  const { aktor } = tx
  const roller: readonly string[] = aktor.typ === 'kommun' || aktor.typ === 'utforare' ? aktor.roller : []
  const lopande = rad.status === 'signerat' && !rad.till && rad.slag === 'avtal'
  return {
    uppsagning: slut
      ? {
          part: slut.part as 'kommun' | 'utforare',
          orsak: slut.orsak as 'uppsagning' | 'nej-till-villkor' | 'inget-svar',
          ...{ skal: slut.skal, dokumentId: slut.dokumentId, av: slut.avNamn },
          ...{ meddelad: slut.meddelad.toString(), upphor: slut.upphor.toString() },
          /** Persons who have the utförare on the day after: they choose another by then. */
          berorda: await countBerorda(tx, rad, slut.upphor),
        }
      : null,
    ersattsAv: ersattare && { id: ersattare.id, fran: ersattare.fran.toString(), status: ersattare.status },
    ersatter: rad.ersatterId,
    fraga,
    farSagaUpp: lopande && roller.includes(aktor.typ === 'kommun' ? 'beslutsfattare' : 'firmatecknare'),
    farAndra: lopande && roller.includes('upphandlare') && ersattare?.status !== 'utkast',
    uppsagningstid: { manader: tid.manader, upphor: tid.upphor.toString() },
  }
}

async function visaFraga(tx: AktorTx, rad: AvtalRad, nu: Temporal.Instant) {
  const f = await loadVillkorsfraga(tx, rad.id)
  if (!f) return null
  const nytt = await loadAvtalRad(tx, f.nyttAvtalId)
  const gammalt = await loadAvtalRad(tx, f.avtalId)
  const [fore, efter] = await Promise.all([gammalt && loadVersion(tx, gammalt.versionId), loadVersion(tx, f.versionId)])
  const dokument = nytt?.dokumentId ? await loadDokumentOversikt(tx, nytt.dokumentId) : null
  const ute = isAfter(dateAt(nu), f.sistaDag)
  // Who signs on the page of the new avtal has said yes.
  const svar = (f.svar ?? (nytt?.signeradUtforare ? 'ja' : null)) as 'ja' | 'nej' | null
  const { aktor } = tx
  return {
    ...{ id: f.id, avtalId: f.avtalId, nyttAvtalId: f.nyttAvtalId, text: f.text, av: f.stalldAvNamn, svar },
    ...{ gallerFran: f.gallerFran.toString(), sistaDag: f.sistaDag.toString(), stalld: f.stalld.toString() },
    svaradAv: f.svaradAvNamn,
    lage: svar ?? (ute ? ('inget-svar' as const) : ('oppen' as const)),
    dokument: dokument && { id: dokument.id, sha256: dokument.sha256 },
    andringar: fore && efter ? jamforVillkor(fore, efter, rad) : [],
    farSvara: !svar && !ute && aktor.typ === 'utforare' && aktor.roller.includes('firmatecknare'),
    farAvsluta: !svar && ute && !gammalt?.till && aktor.typ === 'kommun' && aktor.roller.includes('beslutsfattare'),
  }
}

/** The villkor that are new, differ or are gone, for the delar of the avtal. */
function jamforVillkor(fore: UnderlagVersion, efter: UnderlagVersion, { kommunId, delar }: AvtalRad) {
  const av = (v: UnderlagVersion) => listVillkorForAnsokan(v, [{ kommunId, delar }])
  const gamla = new Map(av(fore).map((v) => [v.id, v]))
  const nya = av(efter)
  const kvar = new Set(nya.map((v) => v.id))
  return [
    ...nya.flatMap((v) => {
      const forr = gamla.get(v.id)
      if (forr?.text === v.text) return []
      return [{ nr: v.nr, namn: v.namn, slag: forr ? ('andrat' as const) : ('nytt' as const), text: v.text }]
    }),
    ...[...gamla.values()]
      .filter((v) => !kvar.has(v.id))
      .map((v) => ({ nr: v.nr, namn: v.namn, slag: 'borta' as const, text: v.text })),
  ]
}
