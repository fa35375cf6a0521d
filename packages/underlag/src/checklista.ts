import type { Tjanst } from '@valfri/plugin-api/tjanst'
import { isCpvTillaten } from './cpv.ts'
import type { SaknadLattlast } from './lattlast.ts'
import type { UnderlagVersion } from './load-version.ts'
import { KAPITELNAMN } from './texter.ts'
import { type GemensamDel, KAPITEL, type LokalDel, type UnderlagVillkor } from './typer.ts'

/** One thing that an underlag must say before it can be fastställt. */
export interface Checkpunkt {
  readonly id: string
  /** What must be there, in Swedish. */
  readonly text: string
  readonly klar: boolean
  /** Named when it is missing, and no hinder. */
  readonly frivillig?: true
  readonly lagrum?: string
  /** Which part of the draft to open. */
  readonly del: string
}

const harText = (text: string) => text.trim().length > 0

/**
 * What the common part must hold.
 * @param dag ISO date, for the CPV list in force
 * Source: LOV 1:1, 4:1-4:4; R-307.
 */
export function checkGemensam(
  { gemensam: g, villkor }: Pick<UnderlagVersion, 'gemensam' | 'villkor'>,
  tjanst: Tjanst,
  dag: string,
): readonly Checkpunkt[] {
  return [
    { id: 'inledning', text: 'Inledningen är skriven.', klar: harText(g.inledning), del: 'inledning' },
    ...KAPITEL.map((kapitel) => ({
      id: kapitel,
      text: `${KAPITELNAMN[kapitel]} har text eller villkor.`,
      klar: g[kapitel].some((a) => harText(a.text)) || villkor.some((v) => v.kapitel === kapitel),
      lagrum: 'LOV 4 kap. 2 §',
      del: kapitel,
    })),
    ...checkUppgifter(g, dag),
    ...checkVillkor(villkor, tjanst),
  ]
}

function checkUppgifter(g: GemensamDel, dag: string): readonly Checkpunkt[] {
  const del = 'uppgifter'
  return [
    {
      id: 'ansokanssatt',
      text: 'Det står hur man ansöker.',
      klar: harText(g.ansokanssatt),
      lagrum: 'LOV 4 kap. 3 §',
      del,
    },
    {
      id: 'beslutstid',
      text: 'Det står inom hur många dagar den som ansöker får beslut.',
      klar: g.beslutstidDagar > 0,
      lagrum: 'LOV 4 kap. 4 §',
      del,
    },
    {
      id: 'cpv',
      text: 'CPV-koderna ligger inom LOV.',
      klar: g.cpv.length > 0 && g.cpv.every((kod) => isCpvTillaten(kod, dag)),
      lagrum: 'LOV 1 kap. 1 §',
      del,
    },
    { id: 'uppsagningstid', text: 'Uppsägningstiden står i månader.', klar: g.uppsagningstidManader > 0, del },
    { id: 'byte', text: 'Det står efter hur många dagar ett byte gäller.', klar: g.byteDagar > 0, del },
    { id: 'valtid', text: 'Det står hur många dagar den enskilde har på sig att välja.', klar: g.valtidDagar > 0, del },
  ]
}

function checkVillkor(villkor: readonly UnderlagVillkor[], tjanst: Tjanst): readonly Checkpunkt[] {
  const valda = new Set(villkor.map((v) => v.id))
  const utan = tjanst.villkor.filter((v) => v.obligatoriskt && !valda.has(v.id)).map((v) => v.nr)
  return [
    {
      id: 'obligatoriska-villkor',
      text:
        utan.length === 0
          ? 'Alla villkor som följer av lag är med.'
          : `Villkor som följer av lag saknas: ${utan.join(', ')}.`,
      klar: utan.length === 0,
      lagrum: 'LOV 4 kap. 2 §',
      del: 'villkor',
    },
  ]
}

/**
 * What a party's local part must hold to be in the version.
 * @param utanPostnummer names of chosen områden in which no postnummer lies
 * Source: LOV 4:1, 9:2; F7.1.
 */
export function checkLokal(lokal: LokalDel, utanPostnummer: readonly string[]): readonly Checkpunkt[] {
  const ickeval = lokal.omraden.every((id) => lokal.ickevalOmraden?.[id] !== undefined || lokal.ickeval !== null)
  return [
    { id: 'omraden', text: 'Minst ett område är valt.', klar: lokal.omraden.length > 0, del: 'omraden' },
    {
      id: 'postnummer',
      text:
        utanPostnummer.length === 0
          ? 'Varje område har postnummer.'
          : `Postnummer saknas i: ${utanPostnummer.join(', ')}.`,
      klar: lokal.omraden.length > 0 && utanPostnummer.length === 0,
      del: 'omraden',
    },
    { id: 'delar', text: 'Minst en del av tjänsten öppnas.', klar: lokal.delar.length > 0, del: 'delar' },
    {
      id: 'ersattning',
      text: 'Grunden för ersättningen är angiven.',
      klar: lokal.ersattning !== null && harText(lokal.ersattning.text),
      lagrum: 'LOV 4 kap. 1 §',
      del: 'ersattning',
    },
    {
      id: 'ickeval',
      text: 'Det finns ett ickevalsalternativ i varje område.',
      klar: lokal.omraden.length > 0 && ickeval,
      lagrum: 'LOV 9 kap. 2 §',
      del: 'ickeval',
    },
    { id: 'kontakter', text: 'Minst en kontakt är vald.', klar: lokal.kontakter.length > 0, del: 'kontakter' },
  ]
}

export const isKomplett = (punkter: readonly Checkpunkt[]) => punkter.every((p) => p.klar || p.frivillig)

/** Names each insats and krav that has no lättläst text (F2.8). */
export function checkLattlast({ delar, villkor }: SaknadLattlast): Checkpunkt {
  const saknas = [...delar, ...villkor]
  return {
    id: 'lattlast',
    text:
      saknas.length === 0 ? 'Varje insats och villkor har lättläst text.' : `Lättläst text för ${saknas.join(', ')}.`,
    klar: saknas.length === 0,
    frivillig: true,
    del: 'villkor',
  }
}
