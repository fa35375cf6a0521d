import type { Block, Dokument } from '@valfri/dokument/dokument'
import type { UnderlagVersion } from '@valfri/underlag/load-version'
import type { LokalDel, UnderlagVillkor } from '@valfri/underlag/typer'
import { formatDag } from './forklara-frist.ts'
import { adressrader } from './mottagningsbevis.ts'
import type { NamndNamn } from './queries-underlag.ts'
import type { AnsokanUppgifter } from './typer.ts'

export interface Avtalsgrund {
  readonly namnd: NamndNamn
  readonly titel: string
  readonly tjanstNamn: string
  readonly version: UnderlagVersion
  readonly lokal: LokalDel
  readonly uppgifter: AnsokanUppgifter
  readonly diarienummer: string | null
  /** Null for an avtal that is older than the register of decisions. */
  readonly beslut: { readonly datum: string; readonly av: string } | null
  /** Names, for reading. */
  readonly delar: readonly string[]
  readonly omraden: readonly string[]
  readonly kapacitet: readonly { readonly del: string; readonly antal: number | null; readonly enhet: string }[]
  readonly villkor: readonly UnderlagVillkor[]
  readonly fran: Temporal.PlainDate
  /** The day it was drawn up; part of the sealed data. */
  readonly dag: Temporal.PlainDate
}

/**
 * The avtal of one nämnd and one utförare, from the sealed version and the decision and nothing else (LOV 8:3): there is
 * no text to negotiate. Unsigned, so that both parties sign the same bytes.
 */
export function buildAvtal(a: Avtalsgrund): Dokument {
  return {
    slag: 'Avtal',
    titel: `Avtal om ${a.tjanstNamn.toLowerCase()} i ${a.namnd.kommunNamn}`,
    sprak: 'sv',
    avsandare: { namn: `${a.namnd.kommunNamn} kommun`, enhet: a.namnd.namndNamn },
    mottagare: adressrader(a.uppgifter),
    datum: a.dag.toString(),
    ...(a.diarienummer && { diarienummer: a.diarienummer }),
    block: [
      { typ: 'rubrik', niva: 2, text: 'Parter och grund' },
      parterBlock(a),
      { typ: 'rubrik', niva: 2, text: 'Omfattning' },
      ...omfattningBlock(a),
      { typ: 'rubrik', niva: 2, text: 'Ersättning' },
      { typ: 'stycke', text: a.lokal.ersattning?.text ?? 'Enligt nämndens beslut om ersättning.' },
      { typ: 'rubrik', niva: 2, text: 'Kontraktsvillkor' },
      ...a.version.gemensam.kontraktsvillkor.flatMap((avsnitt): Block[] => [
        { typ: 'rubrik', niva: 3, text: avsnitt.rubrik },
        { typ: 'stycke', text: avsnitt.text },
      ]),
      ...villkorBlock(a),
      { typ: 'rubrik', niva: 2, text: 'Giltighet' },
      {
        typ: 'stycke',
        text: `Avtalet gäller från och med ${formatDag(a.fran)} och tills vidare. Uppsägningstiden är ${a.version.gemensam.uppsagningstidManader} månader. Det gäller villkoren i version ${a.version.nr} av underlaget tills det ändras enligt kontraktsvillkoren.`,
      },
      {
        typ: 'stycke',
        text: 'Avtalet undertecknas elektroniskt i Valfri av båda parter. Varje underskrift anger vem, när och kontrollsumman av det här dokumentet.',
      },
    ],
  }
}

function parterBlock(a: Avtalsgrund): Block {
  const { foretag, firmatecknare } = a.uppgifter
  return {
    typ: 'uppgifter',
    rader: [
      { namn: 'Beställare', varde: `${a.namnd.kommunNamn} kommun genom ${a.namnd.namndNamn}` },
      { namn: 'Utförare', varde: [foretag?.namn, foretag?.organisationsnummer].filter(Boolean).join(', ') },
      { namn: 'Firmatecknare', varde: firmatecknare?.namn ?? '' },
      ...(a.beslut
        ? [{ namn: 'Godkänd', varde: `${a.beslut.datum}, ${a.beslut.av}, dnr ${a.diarienummer ?? ''}` }]
        : []),
      { namn: 'Underlag', varde: `${a.titel}, version ${a.version.nr}` },
      { namn: 'Underlagets kontrollsumma', varde: a.version.sha256 ?? '' },
    ],
  }
}

function omfattningBlock(a: Avtalsgrund): Block[] {
  const kapacitet = a.kapacitet.map((k) => [k.del, k.antal === null ? 'Tar emot alla' : `${k.antal} ${k.enhet}`])
  return [
    { typ: 'uppgifter', rader: [{ namn: 'Startdag', varde: formatDag(a.fran) }] },
    { typ: 'lista', punkter: a.delar },
    {
      typ: 'stycke',
      text: a.omraden.length > 0 ? `Områden: ${a.omraden.join(', ')}.` : 'Avtalet gäller i hela kommunen.',
    },
    {
      typ: 'tabell',
      rubrik: 'Kapacitet',
      kolumner: [{ rubrik: 'Del' }, { rubrik: 'Kapacitet', justering: 'hoger' }],
      rader: kapacitet,
      radrubrik: true,
    },
  ]
}

function villkorBlock({ villkor }: Avtalsgrund): Block[] {
  return [
    { typ: 'rubrik', niva: 2, text: 'Villkor som gäller under avtalstiden' },
    { typ: 'lista', punkter: villkor.map((v) => `${v.nr} ${v.text}`) },
  ]
}
