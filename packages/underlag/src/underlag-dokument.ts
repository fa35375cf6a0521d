import type { Block, Dokument } from '@valfri/dokument/dokument'
import { formatKronor } from '@valfri/kernel/ore'
import { dateAt } from '@valfri/kernel/tid'
import type { ForsegladPart, ForsegladVersion } from './forseglad.ts'
import { kravTabellOf } from './krav-tabell.ts'
import { ENHETSNAMN, FOLJDNAMN, ICKEVALSNAMN, KAPITELNAMN, kontrollText, mattText } from './texter.ts'
import { type IckevalRegel, KAPITEL, type Kapitel, type UnderlagVillkor } from './typer.ts'

/**
 * The sealed version as a document, for PDF. It is made of nothing but the sealed data and its hash, so that the same
 * version gives the same bytes whenever it is drawn.
 */
export function toUnderlagDokument(v: ForsegladVersion, sha256: string): Dokument {
  return {
    slag: 'Förfrågningsunderlag',
    titel: v.underlag.titel,
    sprak: 'sv',
    avsandare: { namn: v.samverkan ?? v.agare.kommun, enhet: `${v.agare.namnd}, ${v.agare.kommun}` },
    datum: dateAt(Temporal.Instant.from(v.faststalld)).toString(),
    block: [
      {
        typ: 'uppgifter',
        rader: [
          { namn: 'Tjänst', varde: v.tjanst.namn },
          { namn: 'Version', varde: String(v.nr) },
          { namn: 'Gäller', varde: 'Löpande annonsering, inget sista ansökningsdatum' },
          { namn: 'Kommuner', varde: v.parter.map((p) => p.kommun).join(', ') },
          { namn: 'CPV', varde: v.gemensam.cpv.join(', ') },
          ...tackningRader(v),
          { namn: 'Kontrollsumma (SHA-256)', varde: sha256 },
        ],
      },
      rubrik('Inledning'),
      ...stycken(v.gemensam.inledning),
      ...KAPITEL.flatMap((k, i) => drawKapitel(v, k, i + 1)),
      rubrik('Så ansöker du'),
      ...stycken(v.gemensam.ansokanssatt),
      {
        typ: 'uppgifter',
        rader: [
          { namn: 'Beslut ges inom', varde: `${v.gemensam.beslutstidDagar} dagar` },
          { namn: 'Uppsägningstid', varde: `${v.gemensam.uppsagningstidManader} månader` },
          { namn: 'Byte av utförare gäller efter', varde: `${v.gemensam.byteDagar} dagar` },
          { namn: 'Den enskilde har på sig att välja', varde: `${v.gemensam.valtidDagar} dagar` },
        ],
      },
      ...v.parter.flatMap((p) => drawPart(v, p)),
      ...drawUtan(v),
      ...drawTabell(v),
    ],
  }
}

function tackningRader({ kravtackning: t }: ForsegladVersion) {
  if (!t) return []
  const utan = t.utan.length > 0 ? `. Inte helt: ${t.utan.map((u) => u.nr).join(', ')}` : ''
  return [
    { namn: 'Villkor med kontroll, bevis, tid och följd', varde: `${t.tackta} av ${t.antal}${utan}` },
    ...(t.skal ? [{ namn: 'Varför inte alla', varde: t.skal }] : []),
  ]
}

/** Every krav in one table, for the one who follows up. */
function drawTabell(v: ForsegladVersion): Block[] {
  return [
    { typ: 'sidbrytning' },
    rubrik('Alla villkor i en tabell'),
    {
      typ: 'tabell',
      rubrik: 'Villkor, kontrollpunkter och vad en brist kan leda till',
      kolumner: [{ rubrik: 'Nr' }, { rubrik: 'Villkor' }, { rubrik: 'Kontrollpunkter' }, { rubrik: 'Vid brist' }],
      rader: kravTabellOf(v).map((r) => [r.nr, r.villkor, r.kontrollpunkter.join('\n'), r.vidBrist]),
      radrubrik: true,
    },
  ]
}

const rubrik = (text: string): Block => ({ typ: 'rubrik', niva: 2, text })
const stycken = (text: string): Block[] =>
  text
    .split(/\n{2,}/)
    .filter((t) => t.trim().length > 0)
    .map((t) => ({ typ: 'stycke', text: t.trim() }))

function drawKapitel(v: ForsegladVersion, kapitel: Kapitel, nr: number): Block[] {
  const villkor = v.villkor.filter((krav) => krav.kapitel === kapitel)
  return [
    rubrik(`${nr}. ${KAPITELNAMN[kapitel]}`),
    ...v.gemensam[kapitel].flatMap((a): Block[] => [
      ...(a.rubrik.trim() ? [{ typ: 'rubrik', niva: 3, text: a.rubrik } as const] : []),
      ...stycken(a.text),
    ]),
    ...villkor.flatMap((krav) => drawVillkor(v, krav)),
  ]
}

function drawVillkor(v: ForsegladVersion, krav: UnderlagVillkor): Block[] {
  const galler = krav.delar.map((id) => v.delar[id] ?? id).join(', ')
  return [
    { typ: 'rubrik', niva: 3, text: `${krav.nr} ${krav.namn}` },
    ...stycken(krav.text),
    {
      typ: 'uppgifter',
      rader: [
        ...(galler ? [{ namn: 'Gäller', varde: galler }] : []),
        { namn: 'Kontroll', varde: krav.kontrollpunkter.map(kontrollText).join('; ') || 'Ingen' },
        ...(krav.matt?.length ? [{ namn: 'Mått', varde: krav.matt.map(mattText).join('; ') }] : []),
        { namn: 'Vid brist', varde: krav.vidBrist.map((f) => FOLJDNAMN[f]).join(', ') || 'Inget angivet' },
        ...(krav.lagrum ? [{ namn: 'Lagrum', varde: krav.lagrum }] : []),
      ],
    },
  ]
}

function ickevalText(p: ForsegladPart): string {
  const namn = (regel: IckevalRegel) => ICKEVALSNAMN[regel.typ]
  const egna = Object.entries(p.lokal.ickevalOmraden ?? {}).map(([id, regel]) => {
    const omrade = p.omraden.find((o) => o.id === id)?.namn ?? id
    return `${omrade}: ${namn(regel)}`
  })
  return [...(p.lokal.ickeval ? [namn(p.lokal.ickeval)] : []), ...egna].join('; ')
}

function drawPart(v: ForsegladVersion, p: ForsegladPart): Block[] {
  return [
    { typ: 'sidbrytning' },
    rubrik(`Lokal del: ${p.kommun}`),
    ...stycken(p.lokal.text ?? ''),
    {
      typ: 'uppgifter',
      rader: [
        { namn: 'Nämnd', varde: p.namnd },
        { namn: 'Delar som öppnas', varde: p.lokal.delar.map((id) => v.delar[id] ?? id).join(', ') },
        { namn: 'Ickevalsalternativ', varde: ickevalText(p) },
        {
          namn: 'Kapacitet',
          varde: p.lokal.kapacitet === 'tak' ? 'Utföraren får ange ett tak' : 'Utföraren tar emot alla som väljer den',
        },
        ...(p.modell ? [{ namn: 'Ersättningsmodell', varde: p.modell.namn }] : []),
      ],
    },
    {
      typ: 'tabell',
      rubrik: 'Områden',
      kolumner: [{ rubrik: 'Område' }, { rubrik: 'Postnummer' }],
      rader: p.omraden.map((o) => [o.namn, o.postnummer.join(', ')]),
      radrubrik: true,
    },
    { typ: 'rubrik', niva: 3, text: 'Ersättning' },
    ...stycken(p.lokal.ersattning?.text ?? ''),
    ...drawPriser(p),
    ...p.lokal.villkor.flatMap((krav) => drawVillkor(v, krav)),
    { typ: 'rubrik', niva: 3, text: 'Kontakt' },
    {
      typ: 'lista',
      punkter: p.kontakter.map((k) => [k.namn, k.telefon, k.epost, k.adress].filter(Boolean).join(', ')),
    },
  ]
}

function drawPriser(p: ForsegladPart): Block[] {
  if (p.priser.length === 0)
    return [{ typ: 'stycke', text: 'Gällande prislista med nämndens beslut finns på underlagets sida.' }]
  const motiverade = p.priser.filter((pris) => pris.motivering)
  return [
    {
      typ: 'tabell',
      rubrik: 'Beslutade priser när underlaget fastställdes',
      kolumner: [
        { rubrik: 'Pris' },
        { rubrik: 'Kronor', justering: 'hoger' },
        { rubrik: 'Per' },
        { rubrik: 'Från' },
        { rubrik: 'Beslut' },
      ],
      rader: p.priser.map((pris) => [
        `${pris.namn}: ${pris.segment}`,
        formatKronor(BigInt(pris.ore)),
        ENHETSNAMN[pris.enhet] ?? pris.enhet,
        pris.fran,
        pris.beslut.diarienummer,
      ]),
      radrubrik: true,
    },
    ...motiverade.map(
      (pris): Block => ({
        typ: 'ruta',
        rubrik: `Varför priset skiljer sig: ${pris.segment}`,
        text: pris.motivering ?? '',
      }),
    ),
  ]
}

function drawUtan(v: ForsegladVersion): Block[] {
  if (v.utanLokalDel.length === 0) return []
  const namn = v.utanLokalDel.map((p) => p.kommun).join(', ')
  return [
    {
      typ: 'ruta',
      rubrik: 'Ingår inte i den här versionen',
      text: `${namn} deltar i samverkan men har ingen lokal del här.`,
    },
  ]
}
