import type { Dokument } from '@valfri/dokument/dokument'
import { formatDag } from './forklara-frist.ts'
import type { NamndNamn } from './queries-underlag.ts'

interface Uppsagning {
  readonly namnd: NamndNamn
  readonly utforareNamn: string
  readonly tjanstNamn: string
  readonly part: 'kommun' | 'utforare'
  readonly skal: string
  readonly fran: Temporal.PlainDate
  readonly dag: Temporal.PlainDate
  readonly upphor: Temporal.PlainDate
  readonly manader: number
}

/**
 * The letter that ends an avtal with notice. It is contract law and no decision under LOV 8:1, so it says nothing of rättelse
 * (R-309).
 */
export function buildUppsagning(u: Uppsagning): Dokument {
  const namnden = `${u.namnd.kommunNamn} kommun genom ${u.namnd.namndNamn}`
  return {
    slag: 'Uppsägning',
    titel: `Uppsägning av avtal om ${u.tjanstNamn.toLowerCase()} i ${u.namnd.kommunNamn}`,
    sprak: 'sv',
    avsandare:
      u.part === 'kommun'
        ? { namn: `${u.namnd.kommunNamn} kommun`, enhet: u.namnd.namndNamn }
        : { namn: u.utforareNamn },
    mottagare: [u.part === 'kommun' ? u.utforareNamn : namnden],
    datum: u.dag.toString(),
    block: [
      {
        typ: 'uppgifter',
        rader: [
          { namn: 'Beställare', varde: namnden },
          { namn: 'Utförare', varde: u.utforareNamn },
          { namn: 'Avtalet gäller från', varde: formatDag(u.fran) },
          { namn: 'Uppsägningstid', varde: `${u.manader} månader` },
          { namn: 'Avtalets sista dag', varde: formatDag(u.upphor) },
        ],
      },
      { typ: 'rubrik', niva: 2, text: 'Skäl' },
      { typ: 'stycke', text: u.skal },
      { typ: 'rubrik', niva: 2, text: 'Fram till sista dagen' },
      {
        typ: 'stycke',
        text: 'Avtalet gäller som förut till och med sista dagen. Den som har utföraren får välja en annan till dess. Journaler och övrig dokumentation tas om hand enligt avtalet.',
      },
    ],
  }
}
