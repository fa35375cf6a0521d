import { modell } from '@valfri/plugin-api/modell'
import { andel, pris } from '@valfri/plugin-api/parameter'
import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** What the kommun decides. Values never stand in a plugin. */
export const parametrar: Tjanst['parametrar'] = {
  timpris: pris({ namn: { sv: 'Timpris' }, enhet: 'timme', per: ['del', 'tidsband', 'regi'] }),
  'bomtid-andel': andel({ namn: { sv: 'Andel som betalas när ingen är hemma' }, galler: 'bomtid' }),
}

/** Which building blocks a kommun may use. The arithmetic stands in @valfri/berakning. */
export const ersattning: Tjanst['ersattning'] = {
  utford: modell({
    namn: { sv: 'Utförd tid', lattlast: 'Betalt för tiden hos dig' },
    beskrivning: { sv: 'Utföraren får betalt för de minuter som utförts.' },
    underlag: { stod: ['utford-tid'] },
    pris: { stod: 'timpris' },
    byggstenar: ['tidsband', 'grans', 'avvikelser', 'momskompensation'],
  }),
}
