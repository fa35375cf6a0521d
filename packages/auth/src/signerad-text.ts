import { createHmac, timingSafeEqual } from 'node:crypto'

/** A key of its own for each use of the one secret, so that what is signed for one is nothing to another. */
export function keyFor(hemlighet: string, bruk: string): Buffer {
  return createHmac('sha256', hemlighet).update(`valfri:${bruk}`).digest()
}

/** Signs a small value for a cookie: readable, unforgeable, and dead at `slut`. */
export function sign(nyckel: Buffer, varde: unknown, slut: Temporal.Instant): string {
  const text = Buffer.from(JSON.stringify({ varde, slut: slut.epochMilliseconds })).toString('base64url')
  return `${text}.${createHmac('sha256', nyckel).update(text).digest('base64url')}`
}

/** The value that was signed; null when it is forged, broken or too old. */
export function open<T>(nyckel: Buffer, signerat: string, nu: Temporal.Instant): T | null {
  const [text, sigill] = signerat.split('.')
  if (!text || !sigill) return null
  const vantat = createHmac('sha256', nyckel).update(text).digest()
  const givet = Buffer.from(sigill, 'base64url')
  if (givet.length !== vantat.length || !timingSafeEqual(givet, vantat)) return null
  const { varde, slut } = JSON.parse(Buffer.from(text, 'base64url').toString()) as { varde: T; slut: number }
  return nu.epochMilliseconds < slut ? varde : null
}
