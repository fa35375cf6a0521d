import { createPrivateKey, createPublicKey } from 'node:crypto'
import { ok, type Result } from '@valfri/kernel/fel'
import { canonicalJson, sha256Hex } from '@valfri/kernel/kanonisk-json'
import { CompactSign, calculateJwkThumbprint, compactVerify, createLocalJWKSet, errors, type JSONWebKeySet } from 'jose'
import { dokumentFel } from './fel.ts'

/** How the person was known when they signed, as the e-legitimation's own ID token said. */
export interface Legitimerad {
  /** Who issued the token. */
  readonly utfardare: string
  /** Level of assurance (acr) and methods (amr), where the provider says. */
  readonly niva: string | null
  readonly metod: readonly string[]
  /** When the person legitimated themselves, ISO instant. */
  readonly tid: string
  /** SHA-256 of the token itself, so that whoever keeps it can show that it is the one. */
  readonly idTokenSha256: string
}

/** What is signed: who, for whom and by what right, how they were known, and which bytes. */
export interface Uttalande {
  readonly format: 'valfri-underskrift/1'
  readonly avser: 'ansokan' | 'avtal'
  /** The case or the avtal. */
  readonly id: string
  /** SHA-256 of the document's bytes, lower-case hex. */
  readonly sha256: string
  readonly part: 'utforare' | 'kommun'
  readonly undertecknare: { readonly identitet: string; readonly namn: string; readonly roll: string }
  /** Null where the person was not known by an e-legitimation in the session. */
  readonly legitimation: Legitimerad | null
  /** When it was signed, ISO instant. */
  readonly tid: string
}

export interface Underskriftsnyckel {
  /** RFC 7638 thumbprint of the public key. */
  readonly kid: string
  readonly publik: JSONWebKeySet['keys'][number]
  readonly sign: (uttalande: Uttalande) => Promise<string>
}

/** PKCS #8 before the 32 bytes of an Ed25519 seed (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const TYP = 'valfri-underskrift+jws'

/** The instance's key, from a seed of 32 bytes: the same seed is the same key. Ed25519, as a JWS (RFC 7515, RFC 8037). */
export async function openNyckel(fro: Uint8Array): Promise<Underskriftsnyckel> {
  const privat = createPrivateKey({ key: Buffer.concat([PKCS8, fro]), format: 'der', type: 'pkcs8' })
  const jwk = createPublicKey(privat).export({ format: 'jwk' }) as JSONWebKeySet['keys'][number]
  const kid = await calculateJwkThumbprint(jwk)
  return {
    kid,
    publik: { ...jwk, kid, alg: 'EdDSA', use: 'sig' },
    // Canonical, so that the statement can be written again and compared by any RFC 8785 tool.
    sign: (uttalande) =>
      new CompactSign(new TextEncoder().encode(canonicalJson(uttalande)))
        .setProtectedHeader({ alg: 'EdDSA', kid, typ: TYP, cty: 'application/json' })
        .sign(privat),
  }
}

/**
 * Verifies a signature of a file, with nothing but the file, the signature and the public keys: no network, no database.
 *
 * @returns what was signed
 * Errors: `underskrift-okand-nyckel`, `underskrift-ogiltig` when a character of the signature or the statement differs,
 * `underskrift-annan-fil` when a byte of the file does
 */
export async function verifyUnderskrift(
  jws: string,
  nycklar: JSONWebKeySet,
  fil: Uint8Array,
): Promise<Result<Uttalande>> {
  const last = await readUttalande(jws, nycklar)
  if (!last.ok) return last
  const sha256 = await sha256Hex(fil)
  if (last.value.sha256 !== sha256) {
    return dokumentFel('underskrift-annan-fil', { detaljer: { signerad: last.value.sha256, fil: sha256 } })
  }
  return last
}

async function readUttalande(jws: string, nycklar: JSONWebKeySet): Promise<Result<Uttalande>> {
  try {
    const svar = await compactVerify(jws, createLocalJWKSet(nycklar), { algorithms: ['EdDSA'] })
    const uttalande = JSON.parse(new TextDecoder().decode(svar.payload)) as Uttalande
    const kand = svar.protectedHeader.typ === TYP && uttalande.format === 'valfri-underskrift/1'
    return kand ? ok(uttalande) : dokumentFel('underskrift-ogiltig')
  } catch (fel) {
    if (fel instanceof errors.JWKSNoMatchingKey) return dokumentFel('underskrift-okand-nyckel')
    // Whatever else jose refuses is a signature that does not hold; anything that is not jose's is our own bug.
    if (fel instanceof errors.JOSEError) return dokumentFel('underskrift-ogiltig')
    throw fel
  }
}
