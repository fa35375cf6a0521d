import { readLegitimeradGenom } from '@valfri/auth/legitimerad-genom'
import { keyFor } from '@valfri/auth/signerad-text'
import type { Ctx } from '@valfri/auth/trpc'
import type { Signerare } from '@valfri/dokument/sign-dokument'
import { openNyckel } from '@valfri/dokument/underskrift'

/** Who signs in a request: the signed-in person, as the e-legitimation knew them, by the instance's key (ADR 0020). */
export async function openSignerare(ctx: Pick<Ctx, 'peppar' | 'inloggad' | 'namn'>): Promise<Signerare> {
  const nyckel = await openNyckel(keyFor(ctx.peppar, 'underskrift'))
  const { inloggad } = ctx
  return {
    nyckel,
    identitet: inloggad?.identitetId ?? '',
    namn: ctx.namn ?? '',
    legitimation: readLegitimeradGenom(inloggad?.idToken ?? null),
  }
}
