import type { Block, Dokument } from '@valfri/dokument/dokument'
import { dateAt } from '@valfri/kernel/tid'
import type { UnderlagVillkor } from '@valfri/underlag/typer'
import { formatDag } from './forklara-frist.ts'
import { adressrader } from './mottagningsbevis.ts'
import { UTESLUTNINGSGRUNDER } from './prova-uteslutning.ts'
import type { ArendebeslutRad, ArendeRad } from './queries-arende.ts'
import type { NamndNamn } from './queries-underlag.ts'

export interface Underrattelse {
  readonly arende: Pick<ArendeRad, 'diarienummer' | 'inlamnat' | 'inkommen'>
  readonly beslut: Pick<ArendebeslutRad, 'utfall' | 'skal' | 'brister' | 'delegation' | 'beslutadAvNamn' | 'datum'>
  readonly namnd: NamndNamn
  readonly kontakt: readonly string[]
  readonly titel: string
  readonly versionNr: number
  readonly villkor: readonly UnderlagVillkor[]
  readonly nu: Temporal.Instant
  /** Only for an avslag. */
  /** The refusal that this decision takes the place of, after rättelse. */
  readonly ersatter: Pick<ArendebeslutRad, 'datum'> | null
  readonly rattelse: {
    readonly text: string
    readonly sistaDag: Temporal.PlainDate
    readonly forklaring: string
  } | null
}

/** The notice of a decision with its reasons (LOV 8:2), as data; a refusal says how to seek rättelse. */
export function buildUnderrattelse(u: Underrattelse): Dokument {
  const godkand = u.beslut.utfall === 'godkand'
  return {
    slag: 'Underrättelse',
    titel: godkand ? 'Er ansökan är godkänd' : 'Er ansökan är avslagen',
    sprak: 'sv',
    avsandare: { namn: `${u.namnd.kommunNamn} kommun`, enhet: u.namnd.namndNamn, kontakt: u.kontakt },
    mottagare: adressrader(u.arende.inlamnat.uppgifter),
    datum: dateAt(u.nu).toString(),
    diarienummer: u.arende.diarienummer,
    block: [
      uppgifterBlock(u),
      { typ: 'rubrik', niva: 2, text: 'Skäl för beslutet' },
      { typ: 'stycke', text: u.beslut.skal },
      ...bristBlock(u),
      ...(godkand ? nastaSteg() : rattelseBlock(u)),
    ],
  }
}

function uppgifterBlock(u: Underrattelse): Block {
  return {
    typ: 'uppgifter',
    rader: [
      { namn: 'Beslut', varde: u.beslut.utfall === 'godkand' ? 'Godkänd' : 'Avslag' },
      ...(u.ersatter
        ? [{ namn: 'Ersätter', varde: `Avslaget ${formatDag(u.ersatter.datum)}, efter rättelse (LOV 10 kap. 2 §)` }]
        : []),
      { namn: 'Beslutsdag', varde: formatDag(u.beslut.datum) },
      { namn: 'Beslutat av', varde: `${u.beslut.beslutadAvNamn}, ${u.beslut.delegation}` },
      { namn: 'Underlag', varde: `${u.titel}, version ${u.versionNr}` },
      { namn: 'Ansökan inkom', varde: formatDag(dateAt(u.arende.inkommen)) },
    ],
  }
}

function bristBlock({ beslut, villkor }: Underrattelse): Block[] {
  if (beslut.brister.length === 0) return []
  const rader = beslut.brister.map((b) => {
    const v = villkor.find((ett) => ett.id === b.villkorId)
    if (v) return [`${v.nr} ${v.text}`, v.lagrum ?? '', b.skal]
    return [UTESLUTNINGSGRUNDER[b.grund ?? 0] ?? '', `LOV 7 kap. 1 § ${b.grund}`, b.skal]
  })
  return [
    {
      typ: 'tabell',
      rubrik: 'Det som avslaget grundas på',
      kolumner: [{ rubrik: 'Villkor eller grund' }, { rubrik: 'Lagrum' }, { rubrik: 'Skäl' }],
      rader,
      radrubrik: true,
    },
  ]
}

function rattelseBlock({ rattelse }: Underrattelse): Block[] {
  if (!rattelse) return []
  return [
    { typ: 'rubrik', niva: 2, text: 'Så ansöker ni om rättelse' },
    { typ: 'stycke', text: rattelse.text },
    {
      typ: 'ruta',
      rubrik: `Sista dag: ${formatDag(rattelse.sistaDag)}`,
      text: `Ansökan ska ha kommit in till förvaltningsrätten senast den dagen. ${rattelse.forklaring}`,
    },
  ]
}

function nastaSteg(): Block[] {
  return [
    { typ: 'rubrik', niva: 2, text: 'Vad händer nu' },
    {
      typ: 'stycke',
      text: 'Nämnden skickar ett avtal utan dröjsmål. När båda har skrivit under kan ni väljas från avtalets startdag, i de delar och områden som avtalet anger.',
    },
  ]
}
