import { formatKronor } from '@valfri/kernel/ore'
import type { Prislista } from './load-prislista.ts'
import { listSaknadePriser, type PrislistaRad, type PrisSteg } from './prislista.ts'

const steg = (s: PrisSteg) => ({ ...s, ore: Number(s.ore), kronor: formatKronor(s.ore) })

const rad = (r: PrislistaRad) => ({
  parameter: r.parameter,
  segment: r.segment,
  namn: r.namn,
  enhet: r.enhet,
  saknas: r.saknas,
  galler: r.galler && steg(r.galler),
  forra: r.forra && steg(r.forra),
  kommande: r.kommande.map(steg),
  historik: r.historik.map(steg),
})

/** A price list as plain JSON for a page: öre as numbers, and as kronor to read. */
export function visaPrislista({ tjanst, grupper, modell, momskompensation, varden }: Prislista, dag: string) {
  const andelar = Object.entries(tjanst.parametrar).flatMap(([id, p]) =>
    p.slag === 'andel' && p.galler !== 'momskompensation' ? [{ id, namn: p.namn.sv }] : [],
  )
  return {
    dag,
    tjanst: { id: tjanst.id, namn: tjanst.namn.sv },
    delar: Object.entries({ ...tjanst.delar, ...tjanst.ejValbaraDelar }).map(([id, d]) => ({ id, namn: d.namn.sv })),
    grupper: grupper.map((g) => ({ ...g, rader: g.rader.map(rad) })),
    antalSaknade: listSaknadePriser(grupper).length,
    modell,
    momskompensation,
    modeller: Object.entries(tjanst.ersattning).map(([id, m]) => ({
      id,
      namn: m.namn.sv,
      beskrivning: m.beskrivning.sv,
      underlag: m.underlag,
      byggstenar: m.byggstenar,
      // What can be cancelled too late; an outcome cannot.
      artiklar: Object.entries(m.artiklar).flatMap(([artikel, a]) =>
        a.frivillig ? [] : [{ id: artikel, namn: tjanst.parametrar[a.pris]?.namn.sv ?? artikel }],
      ),
    })),
    andelar: andelar.map((a) => ({ ...a, historik: ovriga(varden, a.id) })),
    modellhistorik: ovriga(varden, 'modell'),
    momshistorik: ovriga(varden, 'momskompensation'),
    avgifter: tjanst.avgift.poster.map((p) => ({
      id: p.id,
      namn: p.namn.sv,
      grunder: p.grunder,
      historik: varden
        .filter((v) => v.parameter === `avgift.${p.id}`)
        .map((v) => ({ fran: v.fran, segment: v.segment, ore: Number(v.ore), enhet: v.enhet, beslut: v.beslut }))
        .reverse(),
    })),
  }
}

function ovriga(varden: Prislista['varden'], parameter: string) {
  return varden
    .filter((v) => v.parameter === parameter)
    .map(({ fran, varde, beslut }) => ({ fran, varde, beslut }))
    .reverse()
}
