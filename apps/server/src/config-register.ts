import { StartFel } from '@valfri/db/startfel'
import { KONTROLLREGISTER, KONTROLLREGISTER_ID, type Kontrollregister } from '@valfri/plugin-api/kontrollregister'
import type { Registeradresser } from '@valfri/utforare/http-register'

/** Where the demo's own register stands: made-up answers over the same HTTP as the real ones. */
export const TESTREGISTER = '/test-register'

/** VALFRI_REGISTER_F_SKATT for 'f-skatt'. */
const variabel = (register: Kontrollregister) => `VALFRI_REGISTER_${register.toUpperCase().replaceAll('-', '_')}`

/**
 * Reads where each register is asked: an address in VALFRI_REGISTER_<NAMN>, its key in VALFRI_REGISTER_<NAMN>_NYCKEL. What
 * is not given is not asked, but in the demo, whose own test register answers.
 *
 * @param demo the demo's address, when it is on
 * Throws StartFel naming the setting: an enskild firma's number is a personnummer and is sent over https alone.
 */
export function readRegister(env: NodeJS.ProcessEnv, demo: string | undefined): Registeradresser {
  return Object.fromEntries(
    KONTROLLREGISTER_ID.flatMap((register) => {
      const namn = variabel(register)
      const url = env[namn] || undefined
      if (url) {
        if (!isSaker(url)) throw osaker(namn)
        const nyckel = env[`${namn}_NYCKEL`] || undefined
        return [[register, { url, ...(nyckel && { nyckel }) }]]
      }
      if (!demo) return []
      return [
        [register, { url: `${demo}${TESTREGISTER}/${register}`, kalla: `Testregister: ${KONTROLLREGISTER[register]}` }],
      ]
    }),
  )
}

function isSaker(text: string): boolean {
  const url = URL.parse(text)
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname))
}

function osaker(namn: string): StartFel {
  return new StartFel(
    'fel-konfiguration',
    `Fel i konfigurationen: ${namn} ska vara en adress som börjar med https://.`,
    'Rätta miljövariabeln och starta igen.',
  )
}
