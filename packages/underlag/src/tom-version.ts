import type { Tjanst } from '@valfri/plugin-api/tjanst'
import type { GemensamDel, LokalDel } from './typer.ts'

/** The common part of a new draft. Zeros are what nobody has filled in yet: the checklist asks for each. */
export function tomGemensamDel(tjanst: Tjanst): GemensamDel {
  return {
    inledning: '',
    affarsmassiga: [],
    kvalificering: [],
    verksamhetskrav: [],
    kompetenskrav: [],
    kontraktsvillkor: [],
    ansokanssatt: '',
    beslutstidDagar: 0,
    cpv: tjanst.regler.cpv,
    uppsagningstidManader: 0,
    byteDagar: 0,
    valtidDagar: 0,
  }
}

/** The local part of a party that has written nothing yet. */
export const tomLokalDel: LokalDel = {
  omraden: [],
  delar: [],
  ersattning: null,
  ickeval: null,
  kapacitet: 'tak',
  kontakter: [],
  villkor: [],
}
