import type { Adapter, AdapterPayload } from 'oidc-provider'

interface Post {
  readonly innehall: AdapterPayload
  readonly slut: number
}

/** Two hours of a busy demo fit; what is older is let go of. */
const HOGST = 5000

/**
 * The provider's memory: sign-ins that are under way, codes and sessions. Nothing outlives the process, which is all
 * a demo needs; the package's own memory says the same and warns of it at each start.
 */
export function createMinne(): (modell: string) => Adapter {
  const poster = new Map<string, Post>()
  const read = (nyckel: string): AdapterPayload | undefined => {
    const post = poster.get(nyckel)
    if (post && post.slut > Date.now()) return post.innehall
    poster.delete(nyckel)
    return undefined
  }
  const drop = (passar: (nyckel: string, post: Post) => boolean) => {
    for (const [nyckel, post] of poster) if (passar(nyckel, post)) poster.delete(nyckel)
  }
  return (modell) => {
    const nyckelFor = (id: string) => `${modell}:${id}`
    const find = async (passar: (p: AdapterPayload) => boolean) =>
      [...poster].find(([nyckel, post]) => nyckel.startsWith(`${modell}:`) && passar(post.innehall))?.[1].innehall
    return {
      upsert: async (id, innehall, sekunder) => {
        poster.set(nyckelFor(id), { innehall, slut: Date.now() + (sekunder || 3600) * 1000 })
        const aldst = poster.size > HOGST ? poster.keys().next().value : undefined
        if (aldst) poster.delete(aldst)
      },
      find: async (id) => read(nyckelFor(id)),
      findByUid: (uid) => find((p) => p.uid === uid),
      findByUserCode: (kod) => find((p) => p.userCode === kod),
      consume: async (id) => {
        const innehall = read(nyckelFor(id))
        if (innehall) innehall.consumed = Math.floor(Date.now() / 1000)
      },
      destroy: async (id) => void poster.delete(nyckelFor(id)),
      revokeByGrantId: async (grantId) => drop((_nyckel, post) => post.innehall.grantId === grantId),
    }
  }
}
