import type { Fel } from '@valfri/kernel/fel'
import { z } from 'zod'
import { authFel } from './fel.ts'

// What a schema says without a text of its own, it says in Swedish.
z.config(z.locales.sv())

/**
 * What could not be read, field by field, as forms and the HTTP API show it. The first complaint of a field counts.
 * Never holds the value itself: it may be a person's.
 */
export function toIndataFel(fel: z.ZodError): Fel {
  const falt: Record<string, string> = {}
  for (const { path, message } of fel.issues) falt[path.join('.')] ??= message
  return authFel('felaktiga-uppgifter', { falt }).fel
}
