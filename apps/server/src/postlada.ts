import type { AddressInfo } from 'node:net'

/** Who mail comes from in the demo. */
export const FRAN = 'Valfri <noreply@valfri.example>'
/** How many mails the box keeps. */
const RYMMER = 500

/** A mail that was caught. */
export interface FangatMejl {
  readonly nr: number
  readonly till: readonly string[]
  readonly fran: string
  readonly amne: string
  readonly text: string
  readonly tid: Temporal.Instant
}

/** A mail server of our own that keeps what it is given: for the demo and the tests. */
export interface Postlada {
  /** Where it listens, as SMTP_URL. */
  readonly url: string
  /** What it has caught, newest first. */
  readonly mejl: readonly FangatMejl[]
  close(): Promise<void>
}

/** What a server may answer to a mail, to try what is done when it is refused: a code and a text, or nothing to take it. */
export type Vagran = (till: string) => { readonly kod: number; readonly text: string } | undefined

/**
 * Starts it on a free port of this machine. It speaks real SMTP, so that what is sent goes the same way as in production.
 * Its packages are loaded only here: production has none of them.
 */
export async function openPostlada(vagra: Vagran = () => undefined): Promise<Postlada> {
  const [{ SMTPServer }, { default: PostalMime }] = await Promise.all([import('smtp-server'), import('postal-mime')])
  const fangade: FangatMejl[] = []
  let nr = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, klar) => {
      const nej = vagra(address)
      klar(nej ? Object.assign(new Error(nej.text), { responseCode: nej.kod }) : null)
    },
    onData: (strom, session, klar) => {
      const delar: Buffer[] = []
      strom.on('data', (del: Buffer) => delar.push(del))
      strom.on('end', () => {
        PostalMime.parse(Buffer.concat(delar)).then((m) => {
          const till = session.envelope.rcptTo.map((r) => r.address)
          const [fran, amne, text] = [m.from?.address ?? '', m.subject ?? '', m.text ?? '']
          fangade.unshift({ nr: ++nr, till, fran, amne, text, tid: Temporal.Now.instant() })
          fangade.splice(RYMMER)
          klar()
        }, klar)
      })
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mejl: fangade,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
