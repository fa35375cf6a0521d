import { saveBilaga } from '@valfri/dokument/save-dokument'
import { exempelPdf, exempelSvar } from '@valfri/world/ansokan-svar'
import { z } from 'zod'
import type { Scen } from './arrangera.ts'
import { kommun } from './fakta.ts'
import { kommando } from './kommando.ts'
import { kommunnamn, kommunOf, namndOf } from './ordlista.ts'
import { omradeId } from './rader-underlag.ts'
import { ensureUtforare } from './rader-utforare.ts'
import { dag, namn } from './scenario.ts'
import { utfallOf } from './svar.ts'
import { attempt, type Caller, middagen, type Vem } from './varld.ts'

interface Sokt {
  readonly utforare: string
  readonly kommuner: readonly string[]
}

/** One firm fills in an application once, and sends it to some of the parties. */
export const lamnaInAnsokan = kommando({
  data: z.strictObject({ utforare: namn, kommuner: z.array(kommun).min(1), inkom: dag }),
  behov: (data) => ({ parter: data.kommuner }),
  run: async (scen, data, vem) => {
    scen.v.stall(middagen(data.inkom))
    const utforareId = await ensureUtforare(scen.v, data.utforare, scen.kommun)
    const jag = { ...vem, utforareId }
    const utkast = await fill(scen, data, jag)
    const r = await attempt(() => scen.v.som(jag).ansokan.skickaIn({ ...utkast, forsakran: true }))
    return { ...utfallOf(r), ...(await readArenden(scen, utkast.id)) }
  },
})

async function fill(scen: Scen, data: Sokt, jag: Vem): Promise<{ id: string; rev: number }> {
  const { underlag, v } = scen
  if (!underlag) throw new Error('an application needs an underlag')
  const b = v.som(jag)
  await b.utforare.sparaEnhet({ namn: 'Kontoret', adress: 'Storgatan 1', postnummer: '45001', ort: 'Orten' })
  const { id } = await b.ansokan.starta({ underlagId: underlag.underlagId })
  const fore = await b.ansokan.utkast({ id })
  await b.ansokan.spara({ id, rev: fore.rev, val: data.kommuner.map((k) => valOf(scen, k)) })
  const fil = await v.direkt(jag, (tx) => saveBilaga(tx, exempelPdf, 'intyg.pdf'))
  if (!fil.ok) throw new Error(fil.fel.kod)
  const utkast = await b.ansokan.utkast({ id })
  const svar = Object.fromEntries(utkast.villkor.map((x) => [x.id, exempelSvar(x.falt, fil.value)]))
  const { foretag } = utkast.uppgifter
  const uppgifter = {
    ...utkast.uppgifter,
    foretag: { ...foretag, organisationsnummer: '556016-0680', epost: 'kontakt@firma.example' },
  }
  const { rev } = await b.ansokan.spara({ id, rev: utkast.rev, svar: svar as never, uppgifter })
  return { id, rev }
}

function valOf({ insats, omraden }: Scen, k: string) {
  const platser = omraden.slice(0, 1).map((o) => omradeId(k, o))
  return { ...namndOf(k), delar: [insats.del], omraden: platser, kapacitet: { [insats.del]: 20 } }
}

/** The cases that came of it, as each nämnd sees its own. */
async function readArenden(scen: Scen, ansokanId: string) {
  const { v } = scen
  const rader = await v.sql<{ id: string; kommun_id: string; namnd_id: string; diarienummer: string }[]>`
    select id, kommun_id, namnd_id, diarienummer from arende where ansokan_id = ${ansokanId}`
  const lasta = await Promise.all(
    rader.map((r) => readKlocka(v.som({ roll: 'upphandlare', kommun: kommunOf(r.kommun_id) }), r.id)),
  )
  const har = new Set(rader.map((r) => kommunOf(r.kommun_id)))
  return {
    antalArenden: rader.length,
    unikaDiarienummer: new Set(rader.map((r) => `${r.namnd_id} ${r.diarienummer}`)).size,
    klockorPerArende: lasta.length > 0 && lasta.every((dagen) => dagen !== null),
    ...Object.fromEntries(kommunnamn.map((k) => [`${k}HarArende`, har.has(k)])),
  }
}

async function readKlocka(b: Caller, id: string): Promise<string | null> {
  const r = await attempt(() => b.provning.arende({ id }))
  return r.ok ? r.value.beslutSenast : null
}
