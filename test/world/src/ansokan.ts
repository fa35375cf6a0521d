import type { KommunVal } from '@valfri/ansokan/typer'
import type { VisatUtkast } from '@valfri/ansokan/visa-utkast'
import { exempelPdf, exempelSvar } from './ansokan-svar.ts'
import type { TestWebblasare } from './test-webblasare.ts'
import { underlagRef } from './underlag.ts'

/** Sends one file as evidence, as the web does. */
export async function laddaUppBevis(
  b: TestWebblasare,
  namn = 'intyg.pdf',
  bytes: Uint8Array = exempelPdf,
): Promise<Response> {
  const form = new FormData()
  form.set('fil', new File([bytes as Uint8Array<ArrayBuffer>], namn))
  return b.postFil('/filer', form)
}

/** What to seek in each kommun: service in its first område, with room for twenty hours. */
export function exempelVal(utkast: VisatUtkast, kommuner: readonly string[]): KommunVal[] {
  return utkast.parter
    .filter((p) => kommuner.includes(p.kommunId))
    .map((p) => ({
      kommunId: p.kommunId,
      namndId: p.namndId,
      delar: ['service'],
      omraden: p.oppen?.omraden.slice(0, 1).map((o) => o.id) ?? [],
      kapacitet: { service: 20 },
    }))
}

/** Fills a whole draft for the kommuner over the API, as the signed-in utförare; returns it ready to be sent. */
export async function fyllUtkast(b: TestWebblasare, kommuner: readonly string[]): Promise<VisatUtkast> {
  const { id } = await b.trpc<{ id: string }>('ansokan.starta', { underlagId: underlagRef('hemtjanst').underlagId })
  const las = () => b.trpc<VisatUtkast>('ansokan.utkast', { id })
  let utkast = await las()
  if (utkast.enheter.length === 0) {
    const enhet = { namn: 'Kontoret', adress: 'Storgatan 1', postnummer: '45631', ort: 'Kungshamn' }
    await b.trpc('utforare.sparaEnhet', enhet)
  }
  await b.trpc('ansokan.spara', { id, rev: utkast.rev, val: exempelVal(utkast, kommuner) })
  utkast = await las()
  const fil = (await (await laddaUppBevis(b)).json()) as { id: string; namn: string }
  const svar = Object.fromEntries(utkast.villkor.map((v) => [v.id, exempelSvar(v.falt, fil)]))
  const { foretag } = utkast.uppgifter
  const uppgifter = {
    foretag: { ...foretag, epost: foretag?.epost || 'kontakt@firma.example' },
    verksamhetsansvarig: { namn: 'Sara Mallqvist' },
  }
  await b.trpc('ansokan.spara', { id, rev: utkast.rev, svar, uppgifter })
  return las()
}
