import type { KommunRoll, UtforareRoll } from './roller.ts'

/**
 * Roles that a machine may hold. What a person must do themselves, such as deciding (KL 6:38), attesting and signing,
 * is not among them, and neither is handing out roles or keys.
 */
export const kommunRollerForNyckel = ['handlaggare', 'ekonom', 'upphandlare', 'registrator', 'uppfoljare'] as const
export const utforareRollerForNyckel = ['verksamhetsansvarig', 'planerare', 'utforarekonom'] as const

const kommun: readonly KommunRoll[] = kommunRollerForNyckel
const utforare: readonly UtforareRoll[] = utforareRollerForNyckel
export const rollerForNyckel: Readonly<Record<'kommun' | 'utforare', readonly string[]>> = { kommun, utforare }
