import { loadRegister } from '@valfri/plugin-api/register'
import hemtjanst from '@valfri/plugin-hemtjanst/tjanst'
import mat from '@valfri/plugin-mat/tjanst'

/** The tjänster of this instance: one line each, and the only place on the server that names them. */
export const tjanster = loadRegister([hemtjanst, mat])
