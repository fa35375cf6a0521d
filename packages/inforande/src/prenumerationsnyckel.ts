import { createHmac } from 'node:crypto'
import { sha256Hex } from '@valfri/kernel/kanonisk-json'

/**
 * The key in a subscriber's links. It follows from the subscription's id and the instance's secret, so that no list of keys
 * is kept: the database holds its SHA-256 alone.
 */
export function makeNyckel(hemlighet: string, prenumerationId: string): string {
  return createHmac('sha256', hemlighet).update(`prenumeration:${prenumerationId}`).digest('base64url')
}

/** What the database knows a key by. */
export const hashNyckel = (nyckel: string): Promise<string> => sha256Hex(nyckel)
