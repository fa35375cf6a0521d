import { loadRegister } from '@valfri/plugin-api/register'
import avlosning from '@valfri/plugin-avlosning/tjanst'
import boendestod from '@valfri/plugin-boendestod/tjanst'
import dagligVerksamhet from '@valfri/plugin-daglig-verksamhet/tjanst'
import dagverksamhet from '@valfri/plugin-dagverksamhet/tjanst'
import familjeradgivning from '@valfri/plugin-familjeradgivning/tjanst'
import hemtjanst from '@valfri/plugin-hemtjanst/tjanst'
import ledsagning from '@valfri/plugin-ledsagning/tjanst'
import mat from '@valfri/plugin-mat/tjanst'

/** The tjänster of this instance: one line each, and the only place on the server that names them. */
export const tjanster = loadRegister([
  hemtjanst,
  mat,
  dagligVerksamhet,
  dagverksamhet,
  familjeradgivning,
  boendestod,
  ledsagning,
  avlosning,
])
