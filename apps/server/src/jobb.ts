import { registerkontrollJobb } from '@valfri/ansokan/registerkontroll-jobb'
import { avgiftJobb } from '@valfri/avgift/avgift-jobb'
import { avgiftsexportJobb } from '@valfri/avgift/exportera-avgift'
import type { VilketJobb } from '@valfri/db/jobs'
import { korningJobb } from '@valfri/ersattning/korning-jobb'
import { korningsfilerJobb } from '@valfri/ersattning/korningsfiler-jobb'
import { simuleringJobb } from '@valfri/ersattning/simulering-jobb'
import { skuggaJobb } from '@valfri/ersattning/skugga-jobb'
import type { Klocka } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'
import { annonsbevakningJobb } from '@valfri/underlag/bevaka-annonser'
import type { Registerport } from '@valfri/utforare/registerport'
import { gallringJobb } from '@valfri/utfort/gallra-importrader'
import { importJobb } from '@valfri/utfort/kor-import'
import { provaJobb } from '@valfri/utfort/prova-jobb'

/** Every kind of long work that a worker does, one line each. */
export function allaJobb(tjanster: TjanstRegister, nu: Klocka, register: Registerport): readonly VilketJobb[] {
  return [
    korningJobb(tjanster, nu),
    korningsfilerJobb(tjanster, nu),
    simuleringJobb(tjanster, nu),
    skuggaJobb(tjanster, nu),
    importJobb(tjanster, nu),
    provaJobb(tjanster),
    gallringJobb(nu),
    annonsbevakningJobb(tjanster, nu),
    avgiftJobb(tjanster),
    avgiftsexportJobb,
    registerkontrollJobb(tjanster, nu, register),
  ]
}
