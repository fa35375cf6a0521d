import type { Fel, Result } from '@valfri/kernel/fel'
import { ok } from '@valfri/kernel/fel'
import { parsePersonnummer } from '@valfri/kernel/identitetsnummer'
import * as oidc from 'openid-client'
import { authFel } from './fel.ts'

/** Somebody whom the e-legitimation vouches for. The personnummer lives in memory until it has been hashed. */
export interface Legitimerad {
  /** Twelve digits. */
  readonly personnummer: string
  readonly namn: string
  readonly idToken: string
}

/** What the browser keeps, signed, between leaving and coming back. */
export interface Begaran {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export interface LegitimationOpts {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | undefined
  /** Where the provider sends the browser back. */
  readonly ater: string
  /** Where it sends the browser after sign-out. */
  readonly efterUt: string
  /** Which claim carries the personnummer; providers differ. */
  readonly claim: string
}

/** Sign-in by an OIDC provider: authorization code with PKCE, state and nonce. */
export interface Legitimation {
  begin(): Promise<Result<{ readonly url: string; readonly begaran: Begaran }>>
  /** @param fraga the query string that the browser came back with */
  finish(fraga: string, begaran: Begaran): Promise<Result<Legitimerad>>
  /** Where to end the provider's own session; null when it has no such address or does not answer. */
  endUrl(idToken: string): Promise<string | null>
}

/**
 * The provider is asked for its addresses at the first sign-in and again after a failure, so a start never waits for
 * it. Plain http is allowed for a provider on this machine alone.
 */
export function createLegitimation(opts: LegitimationOpts): Legitimation {
  let hamtad: Promise<oidc.Configuration> | undefined
  const config = () => {
    hamtad ??= discover(opts).catch((fel: unknown) => {
      hamtad = undefined
      throw fel
    })
    return hamtad
  }
  return {
    begin: async () => {
      const fran = await config().catch(() => null)
      return fran ? ok(await authorize(fran, opts)) : authFel('legitimation-nere')
    },
    finish: async (fraga, begaran) => {
      const fran = await config().catch(() => null)
      return fran ? redeem(fran, opts, fraga, begaran) : authFel('legitimation-nere')
    },
    endUrl: async (idToken) => {
      const fran = await config().catch(() => null)
      if (!fran?.serverMetadata().end_session_endpoint) return null
      const fragor = { id_token_hint: idToken, post_logout_redirect_uri: opts.efterUt }
      return oidc.buildEndSessionUrl(fran, fragor).href
    },
  }
}

async function discover(opts: LegitimationOpts): Promise<oidc.Configuration> {
  const server = new URL(opts.issuer)
  const lokal = server.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(server.hostname)
  return oidc.discovery(server, opts.clientId, opts.clientSecret, opts.clientSecret ? undefined : oidc.None(), {
    execute: lokal ? [oidc.allowInsecureRequests] : [],
    timeout: 10,
  })
}

async function authorize(config: oidc.Configuration, opts: LegitimationOpts) {
  const begaran = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: opts.ater,
    scope: 'openid profile',
    state: begaran.state,
    nonce: begaran.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(begaran.verifier),
    code_challenge_method: 'S256',
    // Staff share computers: the one who sits there now shows who they are, whoever signed in last.
    prompt: 'login',
    ui_locales: 'sv',
  })
  return { url: url.href, begaran }
}

async function redeem(
  config: oidc.Configuration,
  opts: LegitimationOpts,
  fraga: string,
  begaran: Begaran,
): Promise<Result<Legitimerad>> {
  try {
    const svar = await oidc.authorizationCodeGrant(config, new URL(`${opts.ater}${fraga}`), {
      pkceCodeVerifier: begaran.verifier,
      expectedState: begaran.state,
      expectedNonce: begaran.nonce,
      idTokenExpected: true,
    })
    return readClaims(svar, opts.claim)
  } catch (fel) {
    return explain(fel)
  }
}

function readClaims(svar: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers, claim: string) {
  const claims = svar.claims()
  const nummer = claims?.[claim]
  const personnummer = typeof nummer === 'string' ? parsePersonnummer(nummer) : undefined
  if (!personnummer?.ok || !svar.id_token) return authFel('legitimation-utan-personnummer')
  const namn = typeof claims?.name === 'string' && claims.name.trim() ? claims.name.trim() : 'Namn saknas'
  return ok({ personnummer: personnummer.value, namn, idToken: svar.id_token })
}

/** Telling the person's "no" from a stale or forged return and from a provider that is down. Anything else is our bug. */
function explain(fel: unknown): { readonly ok: false; readonly fel: Fel } {
  if (fel instanceof oidc.AuthorizationResponseError) {
    return authFel(fel.error === 'access_denied' ? 'inloggning-avbruten' : 'inloggning-foraldrad')
  }
  if (fel instanceof oidc.ResponseBodyError || fel instanceof oidc.WWWAuthenticateChallengeError) {
    return authFel('inloggning-foraldrad')
  }
  if (fel instanceof TypeError) return authFel('legitimation-nere')
  if (fel instanceof oidc.ClientError) return authFel('inloggning-foraldrad')
  throw fel
}
