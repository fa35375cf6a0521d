import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto'
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider'
import { createMinne } from './minne.ts'
import type { TestPersoner } from './personer.ts'
import { ovantatSida, utloggadSida, utloggningSida } from './sidor.ts'

export const KLIENT = 'valfri'
/** Where the provider lives on our own address. */
export const VAG = '/test-legitimation'

const MINUT = 60

/**
 * A real OIDC provider (discovery, JWKS, code flow with PKCE, sign-out) whose only proof of identity is a click. Its
 * keys and sessions live in memory and are new at each start.
 *
 * @param adress where browsers find us
 */
export function createProvider(adress: string, personer: TestPersoner, klienthemlighet: string): Provider {
  const provider = new Provider(`${adress}${VAG}`, configuration(adress, personer, klienthemlighet))
  // The demo runs on plain http on this machine; the cookies of the provider follow the address.
  provider.proxy = false
  return provider
}

function configuration(adress: string, personer: TestPersoner, klienthemlighet: string): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const saker = adress.startsWith('https:')
  const kaka = { httpOnly: true, sameSite: 'lax', secure: saker, path: VAG, overwrite: true } as const
  return {
    adapter: createMinne(),
    clients: [
      {
        client_id: KLIENT,
        client_secret: klienthemlighet,
        redirect_uris: [`${adress}/auth/ater`],
        post_logout_redirect_uris: [`${adress}/`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' }] },
    cookies: { keys: [randomBytes(32).toString('hex')], long: kaka, short: kaka },
    pkce: { required: () => true },
    // Real e-legitimationer put name and personnummer in the ID token; so does this one.
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'personal_identity_number'], profile: ['name'] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: utloggningSida, postLogoutSuccessSource: utloggadSida },
      userinfo: { enabled: false },
    },
    interactions: { url: (_ctx, interaction) => `${VAG}/val/${interaction.uid}` },
    ttl: {
      AuthorizationCode: MINUT,
      AccessToken: MINUT,
      IdToken: 600 * MINUT,
      Interaction: 10 * MINUT,
      Session: 600 * MINUT,
      Grant: 600 * MINUT,
    },
    renderError: (ctx) => ovantatSida(ctx),
    findAccount: (_ctx, nummer) => account(personer, nummer),
    loadExistingGrant: grantAll,
  }
}

/** Accounts are named by a personnummer inside the provider; to us it gives an opaque `sub` beside the claim. */
function account(personer: TestPersoner, nummer: string) {
  const person = personer.byNummer(nummer)
  if (!person) return undefined
  const sub = createHmac('sha256', 'test-legitimation').update(nummer).digest('hex')
  return {
    accountId: nummer,
    claims: () => ({ sub, name: person.namn, personal_identity_number: person.personnummer }),
  }
}

/** An e-legitimation asks for a signature, not for consent to each claim. */
async function grantAll(ctx: KoaContextWithOIDC) {
  const { provider, session, client } = ctx.oidc
  if (!client || !session?.accountId) return undefined
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid profile')
  await grant.save()
  return grant
}
