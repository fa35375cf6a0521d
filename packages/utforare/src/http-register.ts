import type { Klocka } from '@valfri/kernel/tid'
import { KONTROLLREGISTER, type Kontrollregister } from '@valfri/plugin-api/kontrollregister'
import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleType,
  type IPolicy,
  type IRetryBackoffContext,
  retry,
  wrap,
} from 'cockatiel'
import { maskPersonnummer } from './mask-personnummer.ts'
import type { Registerfel, Registerport, Registersvar } from './registerport.ts'
import { REGISTERUPPGIFT, type Uppgift } from './registeruppgift.ts'

/** Where a register is asked, by whose key. */
interface Registeradress {
  readonly url: string
  readonly nyckel?: string
  /** What the source is called where it is not the register itself, as in the demo. */
  readonly kalla?: string
}

export type Registeradresser = Partial<Record<Kontrollregister, Registeradress>>

/** In milliseconds. */
interface Tider {
  /** The longest that one attempt may take. */
  readonly forsok: number
  /** Before the second attempt; doubled before each one after. */
  readonly vanta: number
  /** The longest that a register's own Retry-After is waited for. */
  readonly hogstVanta: number
  /** How long a register that has failed again and again is left alone. */
  readonly paus: number
}

const TIDER: Tider = { forsok: 5000, vanta: 500, hogstVanta: 5000, paus: 60_000 }
const FORSOK = 3
const FEL_FORE_PAUS = 5
const MAX_TECKEN = 100_000

const TEXT: Record<Registerfel, string> = {
  'ej-ansluten': 'Registret är inte anslutet. Kontrollera uppgiften för hand.',
  'inget-nummer': 'Ansökan har inget svenskt organisationsnummer att fråga på. Kontrollera uppgiften för hand.',
  'okant-nummer': 'Registret känner inte organisationsnumret. Det säger inte att villkoret brister.',
  'for-lang-tid': 'Registret svarade inte i tid. Fråga på nytt om en stund.',
  'svarar-inte': 'Registret svarar inte. Fråga på nytt om en stund.',
  'for-manga-fragor': 'Registret tar inte emot fler frågor nu. Fråga på nytt om en stund.',
  nekad: 'Registret släppte inte in oss. Systemförvaltaren behöver se över nyckeln.',
  'ogiltigt-svar': 'Registret svarade med något som inte går att läsa. Kontrollera uppgiften för hand.',
  pausat: 'Registret har inte svarat på flera frågor i rad och frågas inte just nu. Fråga på nytt om några minuter.',
}

/** What may pass if it is asked again. @property vanta milliseconds that the register itself asked us to wait */
class Tillfalligt extends Error {
  readonly kod: Registerfel
  readonly ra: string | null
  readonly vanta: number
  constructor(kod: Registerfel, ra: string | null = null, vanta = 0) {
    super(kod)
    this.kod = kod
    this.ra = ra
    this.vanta = vanta
  }
}

type Utan = { readonly kod: Registerfel; readonly ra: string | null }
type Last<R extends Kontrollregister> = { readonly uppgift: Uppgift<R>; readonly ra: string } | Utan

/**
 * Asks registers over HTTP, each at its own address: POST with `{ organisationsnummer }`, so that the number stands in no
 * address. A register without an address is not asked. Attempts have a time, passing faults are tried again with a growing
 * pause, and a register that keeps failing is left alone for a while; all of it ends as an answer that says nothing of the firm.
 */
export function openHttpRegister(opts: {
  readonly adresser: Registeradresser
  readonly nu: Klocka
  readonly tider?: Tider
}): Registerport {
  const tider = opts.tider ?? TIDER
  const skydd = new Map<Kontrollregister, IPolicy>()
  return {
    fraga: async (register, nummer, signal) => {
      const adress = opts.adresser[register]
      const bas = { kalla: adress?.kalla ?? KONTROLLREGISTER[register] }
      const utan = ({ kod, ra }: Utan) => ({
        ...bas,
        hamtad: opts.nu(),
        svarat: false as const,
        kod,
        text: TEXT[kod],
        ra,
      })
      if (!adress) return utan({ kod: 'ej-ansluten', ra: null })
      if (nummer === '') return utan({ kod: 'inget-nummer', ra: null })
      const policy = skydd.get(register) ?? makeSkydd(tider)
      skydd.set(register, policy)
      try {
        const last = await policy.execute((k) => askOnce(register, adress, nummer, tider, k.signal), signal)
        if ('kod' in last) return utan(last)
        return { ...bas, hamtad: opts.nu(), svarat: true, ...last } as Registersvar<typeof register>
      } catch (fel) {
        if (fel instanceof Tillfalligt) return utan(fel)
        if (fel instanceof BrokenCircuitError) return utan({ kod: 'pausat', ra: null })
        // The one who asked has gone: no answer is waited for.
        if (signal?.aborted) return utan({ kod: 'svarar-inte', ra: null })
        throw fel
      }
    },
  }
}

function makeSkydd(tider: Tider): IPolicy {
  const omigen = retry(
    handleType(Tillfalligt, (f) => f.vanta <= tider.hogstVanta),
    {
      maxAttempts: FORSOK - 1,
      backoff: new DelegateBackoff(({ attempt, result }: IRetryBackoffContext<unknown>) => {
        const bett = 'error' in result && result.error instanceof Tillfalligt ? result.error.vanta : 0
        return Math.max(bett, tider.vanta * 2 ** (attempt - 1))
      }),
    },
  )
  const brytare = circuitBreaker(handleType(Tillfalligt), {
    halfOpenAfter: tider.paus,
    breaker: new ConsecutiveBreaker(FEL_FORE_PAUS),
  })
  return wrap(brytare, omigen)
}

async function askOnce<R extends Kontrollregister>(
  register: R,
  { url, nyckel }: Registeradress,
  nummer: string,
  tider: Tider,
  signal: AbortSignal,
): Promise<Last<R>> {
  const tid = AbortSignal.timeout(tider.forsok)
  try {
    const svar = await fetch(url, {
      method: 'POST',
      // A redirect would carry the key and the number to somewhere that nobody has agreed on.
      redirect: 'error',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        ...(nyckel && { Authorization: `Bearer ${nyckel}` }),
      },
      body: JSON.stringify({ organisationsnummer: nummer }),
      signal: AbortSignal.any([signal, tid]),
    })
    const text = await svar.text()
    return readSvar(register, svar, text, nummer)
  } catch (fel) {
    if (fel instanceof Tillfalligt || signal.aborted) throw fel
    // Whatever fetch throws here is the net's: no name, no connection, cut off half way.
    throw new Tillfalligt(tid.aborted ? 'for-lang-tid' : 'svarar-inte')
  }
}

function readSvar<R extends Kontrollregister>(register: R, svar: Response, text: string, nummer: string): Last<R> {
  const ra = maskPersonnummer(text.slice(0, MAX_TECKEN))
  if (svar.status === 429) throw new Tillfalligt('for-manga-fragor', ra, readRetryAfter(svar))
  if (svar.status >= 500 || svar.status === 408) throw new Tillfalligt('svarar-inte', ra, readRetryAfter(svar))
  if (svar.status === 401 || svar.status === 403) return { kod: 'nekad', ra }
  if (svar.status === 404) return { kod: 'okant-nummer', ra }
  const json = /^application\/([\w.-]+\+)?json\b/i.test(svar.headers.get('Content-Type') ?? '')
  const uppgift = svar.ok && json && text.length <= MAX_TECKEN ? parseUppgift(register, text) : undefined
  if (!uppgift || digits(uppgift.organisationsnummer) !== digits(nummer)) return { kod: 'ogiltigt-svar', ra }
  return { uppgift, ra }
}

function parseUppgift<R extends Kontrollregister>(register: R, text: string): Uppgift<R> | undefined {
  try {
    return REGISTERUPPGIFT[register].safeParse(JSON.parse(text)).data as Uppgift<R> | undefined
  } catch {
    return undefined
  }
}

/** Only the form in seconds: a register that gives a date is waited for as long as we would have. */
function readRetryAfter(svar: Response): number {
  const sekunder = Number(svar.headers.get('Retry-After') ?? 0)
  return Number.isFinite(sekunder) && sekunder > 0 ? sekunder * 1000 : 0
}

const digits = (nummer: string) => nummer.replace(/\D/g, '').slice(-10)
