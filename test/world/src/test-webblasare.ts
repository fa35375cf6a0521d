/** A browser without pages, for tests: it keeps cookies, follows redirects and says where it comes from. */
export interface TestWebblasare {
  readonly get: (vag: string) => Promise<Response>
  readonly post: (vag: string, kropp: unknown, huvuden?: Record<string, string>) => Promise<Response>
  readonly postForm: (vag: string, falt: Record<string, string>) => Promise<Response>
  /** Sends a file as multipart, as the web's upload does. */
  readonly postFil: (vag: string, form: FormData) => Promise<Response>
  /** Sends a body of bytes as it stands. */
  readonly postBytes: (vag: string, bytes: Uint8Array, huvuden?: Record<string, string>) => Promise<Response>
  /** One procedure over HTTP, as the web calls it; answers with its data, or throws with the Fel's kod as message. */
  readonly trpc: <T = unknown>(procedur: string, input?: unknown) => Promise<T>
  /** Signs in as a persona of the world and lands where the site sends it. */
  readonly loggaIn: (nyckel: string, till?: string) => Promise<Response>
  readonly kakor: Map<string, string>
}

export function createTestWebblasare(adress: string): TestWebblasare {
  const kakor = new Map<string, string>()
  const send = async (vag: string, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(vag, adress)
    const cookie = [...kakor].map(([namn, varde]) => `${namn}=${varde}`).join('; ')
    const svar = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...(cookie ? { cookie } : {}) },
    })
    for (const rad of svar.headers.getSetCookie()) keep(kakor, rad)
    const vidare = svar.headers.get('location')
    return vidare && svar.status >= 300 && svar.status < 400 ? send(new URL(vidare, url).href) : svar
  }
  const egen = { origin: new URL(adress).origin, 'sec-fetch-site': 'same-origin' }
  const get = (vag: string) => send(vag)
  const post = (vag: string, kropp: unknown, huvuden: Record<string, string> = {}) =>
    send(vag, {
      method: 'POST',
      headers: { ...egen, 'x-valfri': '1', 'content-type': 'application/json', ...huvuden },
      body: JSON.stringify(kropp),
    })
  const postForm = (vag: string, falt: Record<string, string>) =>
    send(vag, { method: 'POST', headers: egen, body: new URLSearchParams(falt) })
  const postFil = (vag: string, form: FormData) =>
    send(vag, { method: 'POST', headers: { ...egen, 'x-valfri': '1' }, body: form })
  const postBytes = (vag: string, bytes: Uint8Array, huvuden: Record<string, string> = {}) =>
    send(vag, {
      method: 'POST',
      headers: { ...egen, 'x-valfri': '1', ...huvuden },
      body: bytes as Uint8Array<ArrayBuffer>,
    })
  return {
    kakor,
    postBytes,
    get,
    post,
    postForm,
    postFil,
    trpc: async <T>(procedur: string, input?: unknown) => {
      const svar = await post(`/trpc/${procedur}`, input)
      const kropp = (await svar.json()) as TrpcSvar
      if (kropp.error) throw new TrpcTestFel(kropp.error)
      return kropp.result?.data as T
    },
    loggaIn: async (nyckel, till = '/health/live') => {
      const sida = await get(`/auth/logga-in?till=${encodeURIComponent(till)}`)
      const vag = /<form method="post" action="([^"]+)"/.exec(await sida.text())?.[1]
      if (!vag) throw new Error(`the choice of person is not shown: ${sida.status}`)
      return postForm(vag, { person: nyckel })
    },
  }
}

/** A browser where a persona of the world is signed in already. */
export async function signedIn(adress: string, nyckel: string): Promise<TestWebblasare> {
  const webblasare = createTestWebblasare(adress)
  await webblasare.loggaIn(nyckel)
  return webblasare
}

interface TrpcSvar {
  readonly result?: { readonly data: unknown }
  readonly error?: {
    readonly message: string
    readonly data: { readonly fel: { readonly kod: string } | null; readonly code: string }
  }
}

/** A refused procedure: `message` is the Fel's kod, or tRPC's own code when there is none. */
export class TrpcTestFel extends Error {
  readonly svar: NonNullable<TrpcSvar['error']>
  constructor(svar: NonNullable<TrpcSvar['error']>) {
    super(svar.data.fel?.kod ?? svar.data.code)
    this.svar = svar
  }
}

function keep(kakor: Map<string, string>, rad: string): void {
  const [par = '', ...attribut] = rad.split('; ')
  const plats = par.indexOf('=')
  const namn = par.slice(0, plats)
  const dod = attribut.some(
    (a) => /^max-age=0$/i.test(a) || (/^expires=/i.test(a) && Date.parse(a.slice(8)) < Date.now()),
  )
  if (dod) kakor.delete(namn)
  else kakor.set(namn, par.slice(plats + 1))
}
