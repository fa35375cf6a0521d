import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** A session's cookie outlives no working day; the session itself ends sooner when idle. */
const TIO_TIMMAR = 36_000
const TIO_MINUTER = 600

/** The two cookies of sign-in. Over https their names bind them to this host and to https (`__Host-`). */
export interface Kakor {
  readonly readSession: (c: Context) => string | undefined
  readonly writeSession: (c: Context, token: string) => void
  readonly clearSession: (c: Context) => void
  readonly takeBegaran: (c: Context) => string | undefined
  readonly writeBegaran: (c: Context, signerat: string) => void
}

/** @param adress where browsers find us; only http on this machine goes without `Secure` */
export function createKakor(adress: string): Kakor {
  const secure = adress.startsWith('https:')
  const namn = `${secure ? '__Host-' : ''}valfri`
  const val = { path: '/', httpOnly: true, secure, sameSite: 'Lax' } as const
  return {
    readSession: (c) => getCookie(c, namn),
    writeSession: (c, token) => setCookie(c, namn, token, { ...val, maxAge: TIO_TIMMAR }),
    clearSession: (c) => void deleteCookie(c, namn, val),
    takeBegaran: (c) => {
      const signerat = getCookie(c, `${namn}-inloggning`)
      // Used once, whatever comes of it.
      deleteCookie(c, `${namn}-inloggning`, val)
      return signerat
    },
    writeBegaran: (c, signerat) => setCookie(c, `${namn}-inloggning`, signerat, { ...val, maxAge: TIO_MINUTER }),
  }
}
