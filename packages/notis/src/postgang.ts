import { createTransport } from 'nodemailer'
import type { Mejl } from './mejl.ts'

/** How one mail went. `slutgiltig`: the server will never take it, so it is not tried again. */
export type Utgang = { readonly ok: true } | { readonly ok: false; readonly kod: string; readonly slutgiltig: boolean }

/** The way out to a mail server. */
export interface Postgang {
  skicka(mejl: Mejl): Promise<Utgang>
  close(): void
}

/** How long a server may be silent before the mail is tried later, in milliseconds. */
const TALAMOD = 20_000

/**
 * Opens the way to a mail server (SMTP).
 *
 * @param url smtp://användare:lösenord@värd:587 or smtps://…; what stands in it is never logged
 * @param fran the sender, as 'Valfri <noreply@valfri.example.se>'
 */
export function openPostgang(url: string, fran: string, talamod = TALAMOD): Postgang {
  const { protocol, hostname, port, username, password } = new URL(url)
  const transport = createTransport({
    host: hostname,
    port: port ? Number(port) : protocol === 'smtps:' ? 465 : 587,
    secure: protocol === 'smtps:',
    // A password never goes in clear over a network that is not our own machine.
    requireTLS: protocol === 'smtp:' && username !== '',
    auth: username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : undefined,
    connectionTimeout: talamod,
    greetingTimeout: talamod,
    socketTimeout: talamod,
  })
  return {
    skicka: async (mejl) => {
      try {
        await transport.sendMail({
          from: fran,
          to: mejl.till,
          subject: mejl.amne,
          text: mejl.text,
          messageId: `<${mejl.id}@valfri>`,
          // No answers, and no out-of-office replies either (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated' },
          disableFileAccess: true,
          disableUrlAccess: true,
        })
        return { ok: true }
      } catch (orsak) {
        return toUtgang(orsak)
      }
    },
    close: () => transport.close(),
  }
}

/** What the server answered, or why it could not be asked. 5xx is its last word on this mail (RFC 5321 4.2.1). */
function toUtgang(orsak: unknown): Utgang {
  const { responseCode, code } = orsak as { responseCode?: number; code?: string }
  if (code === undefined && responseCode === undefined) throw orsak
  // Refused sign-in or an unknown server is the operator's to put right: the mail itself is well.
  const vart = code === 'EAUTH' || code === 'EDNS'
  return {
    ok: false,
    kod: String(responseCode ?? code),
    slutgiltig: !vart && responseCode !== undefined && responseCode >= 500,
  }
}
