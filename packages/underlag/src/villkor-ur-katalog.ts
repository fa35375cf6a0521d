import { formatLagrum } from '@valfri/plugin-api/text'
import type { Tjanst } from '@valfri/plugin-api/tjanst'
import type { Villkor, VillkorAvsnitt } from '@valfri/plugin-api/villkor'
import type { Kapitel, UnderlagVillkor } from './typer.ts'

const KAPITEL_AV: Readonly<Record<VillkorAvsnitt, Kapitel>> = {
  affarsmassigt: 'affarsmassiga',
  kvalificering: 'kvalificering',
  verksamhet: 'verksamhetskrav',
  kompetens: 'kompetenskrav',
  kontrakt: 'kontraktsvillkor',
}

/** A villkor of the plugin as it stands in an underlag: the text is copied, so that a later plugin changes nothing in it. */
export function toUnderlagVillkor(villkor: Villkor, tjanst: Tjanst): UnderlagVillkor {
  return {
    id: villkor.id,
    nr: villkor.nr,
    namn: villkor.namn.sv,
    kalla: 'plugin',
    niva: 'gemensam',
    kapitel: KAPITEL_AV[villkor.avsnitt],
    text: villkor.text.sv,
    ...(villkor.text.lattlast && { lattlast: villkor.text.lattlast }),
    ...(villkor.lagrum.length > 0 && { lagrum: villkor.lagrum.map(formatLagrum).join('; ') }),
    delar: villkor.galler === 'alla' ? [] : villkor.galler,
    kontrollpunkter: villkor.kontroller,
    vidBrist: villkor.vidBrist,
    slag: villkor.niva === 'generell' ? 'generellt' : 'specifikt',
    ...(villkor.matt.length > 0 && { matt: villkor.matt }),
    ...(villkor.preciserar.length > 0 && { preciserar: villkor.preciserar }),
    ...(villkor.prova && { maskinhjalp: true }),
    obligatoriskt: villkor.obligatoriskt,
    pluginVersion: tjanst.version,
  }
}

/** What a new underlag begins with: every villkor that law demands. */
export function obligatoriskaVillkor(tjanst: Tjanst): readonly UnderlagVillkor[] {
  return tjanst.villkor.filter((v) => v.obligatoriskt).map((v) => toUnderlagVillkor(v, tjanst))
}
