import type { AktorTx } from '@valfri/db/aktor'
import { parseDocx } from '@valfri/dokument/parse-docx'
import { ok, type Result } from '@valfri/kernel/fel'
import { underlagFel } from './fel.ts'
import { lintKrav } from './lint-krav.ts'
import { updateUtkast } from './queries.ts'
import { andradAvAnnan, oppnaEgetUtkast } from './tillgang.ts'
import { tolkaWord, type WordDel } from './tolka-word.ts'
import type { GemensamDel, Kapitel, UnderlagVillkor } from './typer.ts'
import { writeVillkor } from './villkor-i-utkast.ts'

/**
 * Reads a Word document and proposes what each part of it becomes in the draft, with what the lint says of each krav (C1).
 * Nothing is saved. Errors: `underlag-saknas`, `ffu-version-last`, `ej-agare`, and those of parseDocx
 */
export async function lasWord(
  tx: AktorTx,
  input: { readonly versionId: string; readonly namn: string; readonly bytes: Uint8Array },
) {
  const oppnad = await oppnaEgetUtkast(tx, input.versionId)
  if (!oppnad.ok) return oppnad
  const lasta = await parseDocx(input.bytes, input.namn)
  if (!lasta.ok) return lasta
  const { villkor } = oppnad.value.version
  const delar = tolkaWord(lasta.value).map((del) => ({
    ...del,
    anmarkningar: lintKrav({ ...del, id: '' }, villkor),
  }))
  return ok({ rev: oppnad.value.version.rev, delar })
}

export type WordVal = Pick<WordDel, 'slag' | 'plats' | 'rubrik' | 'text' | 'kontrollpunkter' | 'vidBrist'>

/**
 * Takes chosen parts into the draft, after what stands there: all of them or none. Nothing that was written is replaced.
 * @param input.rev the draft as it was when the document was read
 * Errors: those of drafts, `andrad-av-annan`, `villkor-ofullstandigt`
 */
export async function taInWord(
  tx: AktorTx,
  input: { readonly versionId: string; readonly rev: number; readonly delar: readonly WordVal[] },
): Promise<Result<{ avsnitt: number; villkor: number }>> {
  const oppnad = await oppnaEgetUtkast(tx, input.versionId)
  if (!oppnad.ok) return oppnad
  const { version } = oppnad.value
  if (version.rev !== input.rev) return andradAvAnnan(null, version.rev)
  const tas = input.delar.filter((d) => d.slag !== 'utelamna')
  let villkor: readonly UnderlagVillkor[] = version.villkor
  for (const del of tas.filter((d) => d.slag === 'villkor')) {
    const skrivet = addVillkor(villkor, del, version.rev)
    if (!skrivet.ok) return skrivet
    villkor = skrivet.value
  }
  const avsnitt = tas.filter((d) => d.slag === 'avsnitt')
  const gemensam = avsnitt.reduce(addText, version.gemensam)
  if ((await updateUtkast(tx, version.id, version.rev, { gemensam, villkor })) === undefined)
    return andradAvAnnan(null, version.rev)
  const antal = { avsnitt: avsnitt.length, villkor: tas.length - avsnitt.length }
  tx.logga({ handling: 'ta-in-word', objekt: 'underlag-version', objektId: version.id, data: antal })
  return ok(antal)
}

function addVillkor(lista: readonly UnderlagVillkor[], del: WordVal, rev: number): Result<readonly UnderlagVillkor[]> {
  if (del.plats === 'inledning' || del.plats === 'ansokanssatt')
    return underlagFel('villkor-ofullstandigt', { text: 'Ett villkor står i ett kapitel.' })
  const { rubrik: namn, text, kontrollpunkter, vidBrist } = del
  const innehall = { namn, text, kapitel: del.plats, delar: [], kontrollpunkter, vidBrist }
  const skrivet = writeVillkor(lista, { fore: null, innehall }, 'gemensam', rev)
  return skrivet.ok ? ok(skrivet.value.lista) : skrivet
}

function addText(g: GemensamDel, { plats, rubrik, text }: WordVal): GemensamDel {
  if (plats === 'inledning' || plats === 'ansokanssatt')
    return { ...g, [plats]: [g[plats], rubrik, text].filter((t) => t.trim() !== '').join('\n\n') }
  const kapitel: Kapitel = plats
  return { ...g, [kapitel]: [...g[kapitel], { rubrik, text }] }
}
