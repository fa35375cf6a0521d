import type { VantandeT } from '../vantande/vantande-types.ts'
import { causeText, type RateRow, type RateT } from './rate-types.ts'

/** The rows as a file: whole minutes, and a column for each cause that any of them has. */
export function toRateFile(t: RateT, v: VantandeT, manad: string, rader: readonly RateRow[]): string[][] {
  const orsaker = [...new Set(rader.flatMap((r) => r.orsaker.map((o) => causeText(t, v, o))))]
  const last = t('orsak_ingen_orsak')
  const ordnade = [...orsaker.filter((o) => o !== last), last]
  return [
    [
      ...[t('manad'), t('kommun'), t('utforare'), t('regi'), t('tjanst'), t('fil_beviljat'), t('fil_utfort')],
      ...[t('fil_andel'), t('fil_ejUtfort'), ...ordnade, t('fil_over')],
    ],
    ...rader.map((r) => {
      const egna = new Map(r.orsaker.map((o) => [causeText(t, v, o), o.minuter]))
      return [
        ...[manad, r.kommun, r.utforare, t(r.egenregi ? 'egenregi' : 'privat'), r.tjanst],
        ...[String(r.beviljat), String(r.utfort), r.andel === null ? '' : (r.andel / 10).toFixed(1).replace('.', ',')],
        ...[String(r.ejUtfort), ...ordnade.map((o) => String(egna.get(o) ?? 0)), String(r.over)],
      ]
    }),
  ]
}
