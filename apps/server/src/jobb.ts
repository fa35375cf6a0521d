import type { VilketJobb } from '@valfri/db/jobs'
import { korningJobb } from '@valfri/ersattning/korning-jobb'
import type { Klocka } from '@valfri/kernel/tid'
import type { TjanstRegister } from '@valfri/plugin-api/register'

/** Every kind of long work that a worker does, one line each. */
export function allaJobb(tjanster: TjanstRegister, nu: Klocka): readonly VilketJobb[] {
  return [korningJobb(tjanster, nu)]
}
