import type { Block, Dokument } from '@valfri/dokument/dokument'
import { KALENDERSLAG } from './kalender.ts'
import { SAMRADSFORMER, type Samradsform } from './parter.ts'
import type { Rapportdata } from './rapport-data.ts'
import { beslutText, dag, kronor, manadEllerDag, tal } from './rapport-text.ts'
import { PERSPEKTIV } from './risker.ts'

const h2 = (text: string): Block => ({ typ: 'rubrik', niva: 2, text })
const h3 = (text: string): Block => ({ typ: 'rubrik', niva: 3, text })
const p = (text: string): Block => ({ typ: 'stycke', text })

/**
 * The nämnd's yearly report to fullmäktige, as data: whom it heard stands before what fullmäktige decided (F19.10), then what
 * came of it. Source: the nämnd follows up before fullmäktige in December (R-805).
 */
export function buildRapport(r: Rapportdata): Dokument {
  return {
    slag: 'Rapport till fullmäktige',
    titel: `Valfrihetssystem ${r.ar}`,
    sprak: 'sv',
    avsandare: { namn: `${r.kommun} kommun`, enhet: r.namnd },
    datum: r.datum,
    block: [
      p(
        `Nämndens uppföljning av valfrihetssystemet (LOV 2008:962). Rapporten är byggd av uppgifterna i systemet som de stod den ${dag(r.datum)}.`,
      ),
      ...samradBlock(r),
      ...kfBlock(r),
      ...planBlock(r),
      ...beslutBlock(r),
      ...marknadBlock(r),
      ...effektBlock(r),
      ...riskBlock(r),
      ...kalenderBlock(r),
    ],
  }
}

function samradBlock(r: Rapportdata): Block[] {
  const rader = r.samrad.map((s) => [
    dag(s.datum),
    `${SAMRADSFORMER[s.form as Samradsform]}: ${s.motpart}${s.antal === null ? '' : `, ${s.antal} deltagare`}`,
    s.synpunkter,
    s.hantering,
  ])
  if (rader.length === 0) return [h2('Samråd och information'), p('Inga samråd eller informationsmöten är noterade.')]
  return [
    h2('Samråd och information'),
    p(beforeKf(r)),
    {
      typ: 'tabell',
      rubrik: 'Samråd och informationsmöten',
      kolumner: [{ rubrik: 'Dag' }, { rubrik: 'Vem' }, { rubrik: 'Synpunkter' }, { rubrik: 'Hur de togs om hand' }],
      rader,
      radrubrik: true,
    },
  ]
}

/** How much of it came before fullmäktige decided, in words. */
function beforeKf(r: Rapportdata): string {
  const [forsta] = r.kf
  if (!forsta) return 'Fullmäktige har ännu inte beslutat.'
  const fore = r.samrad.filter((s) => s.datum < forsta.datum).length
  return `${tal(fore)} av ${tal(r.samrad.length)} hölls före fullmäktiges första beslut den ${dag(forsta.datum)}.`
}

function kfBlock(r: Rapportdata): Block[] {
  const block: Block[] = [h2('Fullmäktiges beslut')]
  if (r.kf.length === 0) block.push(p('Fullmäktige har inte beslutat att tillämpa LOV.'))
  for (const k of r.kf) {
    block.push(h3(k.rubrik), p(beslutText(k)))
    if (k.tjanster.length === 0) block.push(p('Beslutet gäller alla nämndens tjänster.'))
    else
      block.push({
        typ: 'tabell',
        rubrik: 'Vad beslutet omfattar',
        kolumner: [{ rubrik: 'Tjänst' }, { rubrik: 'Från' }, { rubrik: 'Uppdrag till nämnden' }],
        rader: k.tjanster.map((t) => [t.namn, dag(t.fran), t.uppdrag]),
        radrubrik: true,
      })
  }
  if (r.personalregler.length > 0)
    block.push(h3('Regler för anställda'), {
      typ: 'lista',
      punkter: r.personalregler.map(
        (x) =>
          `${x.text} Från ${dag(x.fran)}${x.till ? ` till ${dag(x.till)}` : ''}.${x.beslut ? ` ${beslutText(x.beslut)}` : ''}`,
      ),
    })
  return block
}

const FORSENING = (dagar: number): string =>
  dagar === 0 ? 'i tid' : dagar === 1 ? '1 dag sen' : `${tal(dagar)} dagar sen`

function planBlock(r: Rapportdata): Block[] {
  if (r.planer.length === 0) return []
  const block: Block[] = [h2('Införandet')]
  for (const plan of r.planer) {
    const namn = new Map(plan.steg.map((s) => [s.id, s.namn]))
    const [kritiskt] = plan.kritiskaSteg
    const { manader, lage, fran, till } = plan.typtid
    const jamfort = { kortare: 'kortare tid än', inom: 'inom', langre: 'längre tid än' }
    block.push(h3(plan.namn), {
      typ: 'uppgifter',
      rader: [
        { namn: 'Tjänst', varde: [plan.tjanst.namn, ...plan.delar.map((d) => d.namn)].join(', ') },
        { namn: 'Valet öppnar', varde: FORSENING(plan.forsening) },
        ...(kritiskt ? [{ namn: 'Förseningen började i', varde: namn.get(kritiskt) ?? '' }] : []),
        ...(lage
          ? [
              {
                namn: 'Från fullmäktiges beslut till valet',
                varde: `${manader} månader, ${jamfort[lage]} de ${fran}–${till} månader som brukar behövas`,
              },
            ]
          : []),
      ],
    })
    block.push({
      typ: 'tabell',
      rubrik: `Steg: ${plan.namn}`,
      kolumner: [{ rubrik: 'Steg' }, { rubrik: 'Fastställt' }, { rubrik: 'Planerat nu' }, { rubrik: 'Klart' }],
      rader: plan.steg.map((s) => [
        s.namn,
        manadEllerDag(s.forst),
        manadEllerDag(s.planerat),
        s.klart === null ? (s.lage === 'forfallet' ? 'Inte klart, dagen har passerat' : 'Inte klart') : dag(s.klart),
      ]),
      radrubrik: true,
    })
  }
  return block
}

function beslutBlock(r: Rapportdata): Block[] {
  if (r.beslut.length === 0)
    return [h2('Nämndens beslut under året'), p('Nämnden har inte fattat några beslut i ämnet under året.')]
  return [
    h2('Nämndens beslut under året'),
    {
      typ: 'tabell',
      rubrik: 'Beslut',
      kolumner: [{ rubrik: 'Dag' }, { rubrik: 'Beslut' }, { rubrik: 'Paragraf och diarienummer' }],
      rader: r.beslut.map((b) => [dag(b.datum), b.rubrik, `${b.paragraf ?? ''}, ${b.diarienummer}`]),
      radrubrik: true,
    },
  ]
}

const antal = (n: number | null): string => (n === null ? 'färre än 5' : tal(n))

function marknadBlock(r: Rapportdata): Block[] {
  if (r.marknader.length === 0) return []
  const hoger = (rubrik: string) => ({ rubrik, justering: 'hoger' as const })
  return [
    h2('Utförare och val'),
    {
      typ: 'tabell',
      rubrik: `Utförare med avtal och personer med insatsen den ${dag(r.marknader[0]?.till ?? r.datum)}`,
      kolumner: [
        { rubrik: 'Tjänst' },
        ...['Vid årets början', 'Nya', 'Slutat', 'Nu', 'Personer', 'Hos privata', 'Hos egenregin'].map(hoger),
      ],
      rader: r.marknader.map((m) => [
        m.tjanst,
        ...[m.vidStart, m.nya, m.slut, m.vidSlut].map(tal),
        ...[m.personer, m.privat, m.egenregi].map(antal),
      ]),
      radrubrik: true,
    },
  ]
}

function effektBlock(r: Rapportdata): Block[] {
  const med = r.effekter.filter((e) => e.mal.length > 0 || e.poster.length > 0)
  return med.flatMap((e, i): Block[] => [
    ...(i === 0 ? [h2('Mål, utfall och engångsmedel')] : []),
    h3(e.namn),
    ...(e.mal.length === 0
      ? []
      : [
          {
            typ: 'tabell' as const,
            rubrik: `${e.slutlig ? 'Utvärdering' : 'Hittills'}, ${dag(e.dag)}`,
            kolumner: [
              { rubrik: 'Mått' },
              { rubrik: 'Utgångsläge' },
              { rubrik: 'Mål' },
              { rubrik: 'Utfall' },
              { rubrik: 'Uppnått' },
            ],
            rader: e.mal.map((m) => [
              `${m.namn}${m.enhet ? ` (${m.enhet})` : ''}`,
              `${tal(m.utgangslage)} (${dag(m.utgangsdatum)})`,
              `${m.riktning === 'minst' ? 'minst' : 'högst'} ${tal(m.mal)}`,
              m.utfall === null ? 'Uppgift saknas' : tal(m.utfall),
              m.uppnatt === null ? '–' : m.uppnatt ? 'Ja' : 'Nej',
            ]),
            radrubrik: true,
          },
        ]),
    ...(e.poster.length === 0
      ? []
      : [
          p(
            `Engångsmedel: ${kronor(e.anslag)} anslagna, ${kronor(e.kostnad)} använda, ${kronor(e.anslag - e.kostnad)} kvar.`,
          ),
        ]),
  ])
}

const RISKLAGE = { oppen: 'Öppen', hanterad: 'Hanterad', intraffad: 'Har inträffat', avskriven: 'Avskriven' }

function riskBlock(r: Rapportdata): Block[] {
  if (r.risker.length === 0) return []
  return [
    h2('Risker'),
    p('Sannolikhet och konsekvens bedöms från 1 till 4. Riskvärdet är det ena gånger det andra.'),
    {
      typ: 'tabell',
      rubrik: 'Risker, de största först inom varje perspektiv',
      kolumner: [
        { rubrik: 'Perspektiv' },
        { rubrik: 'Risk' },
        { rubrik: 'Värde', justering: 'hoger' },
        { rubrik: 'Åtgärd och ägare' },
        { rubrik: 'Läge' },
      ],
      rader: r.risker.map((x) => [
        PERSPEKTIV[x.perspektiv],
        x.namn,
        tal(x.nu.varde),
        `${x.nu.atgard}\nAnsvarig: ${x.nu.agare}, senast ${dag(x.nu.senast)}`,
        `${RISKLAGE[x.nu.status]}${x.nu.utfall ? `: ${x.nu.utfall}` : x.forfallen ? ', dagen har passerat' : ''}`,
      ]),
    },
  ]
}

function kalenderBlock(r: Rapportdata): Block[] {
  if (r.kalender.length === 0) return []
  return [
    h2('Kommande beslut'),
    {
      typ: 'tabell',
      rubrik: 'Kalender',
      kolumner: [{ rubrik: 'Dag' }, { rubrik: 'Vad' }, { rubrik: 'Gäller från' }],
      rader: r.kalender.map((k) => [
        dag(k.datum),
        `${KALENDERSLAG[k.slag]}: ${k.rubrik}`,
        k.gallerFran === null ? '–' : dag(k.gallerFran),
      ]),
      radrubrik: true,
    },
  ]
}
