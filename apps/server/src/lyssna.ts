import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartFel } from '@valfri/db/startfel'

/** The port, held from the first moment of the start, so that a port in use is known before anything is made. */
export interface Dorr {
  readonly port: number
  /** From now on requests are answered by this. */
  readonly open: (svara: RequestListener) => void
  /** Takes no more requests, lets those that run end within a moment, and closes. */
  readonly close: () => Promise<void>
}

const STARTAR = JSON.stringify({ status: 'startar', text: 'Valfri startar. Försök igen om en stund.' })

/**
 * Binds the port and answers 503 until the app is there.
 * Throws StartFel when the port is taken (after a moment, in which a killed instance lets go of it) or not allowed.
 */
export async function bind(port: number, host: string): Promise<Dorr> {
  let svara: RequestListener = (_fraga, svar) => {
    svar.writeHead(503, { 'Content-Type': 'application/json; charset=utf-8', 'Retry-After': '2' }).end(STARTAR)
  }
  const server = createServer((fraga, svar) => svara(fraga, svar))
  for (let forsok = 0; ; forsok++) {
    const fel = await tryListen(server, port, host)
    if (!fel) break
    if (fel.code !== 'EADDRINUSE' || forsok >= 10) throw explain(fel, port, host)
    await sleep(150)
  }
  const adress = server.address()
  return {
    port: typeof adress === 'object' && adress ? adress.port : port,
    open: (nasta) => {
      svara = nasta
    },
    close: () => closeServer(server),
  }
}

async function tryListen(server: Server, port: number, host: string): Promise<NodeJS.ErrnoException | undefined> {
  server.listen(port, host)
  return once(server, 'listening').then(
    () => undefined,
    (fel: NodeJS.ErrnoException) => fel,
  )
}

async function closeServer(server: Server): Promise<void> {
  const stangd = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  server.closeIdleConnections()
  const nod = setTimeout(() => server.closeAllConnections(), 3000)
  await stangd
  clearTimeout(nod)
}

function explain(fel: NodeJS.ErrnoException, port: number, host: string): StartFel {
  if (fel.code === 'EADDRINUSE') {
    return new StartFel(
      'port-upptagen',
      `Port ${port} används redan.`,
      `Stoppa det som kör där, eller välj en annan: PORT=${port + 1} npm start.`,
    )
  }
  if (fel.code === 'EACCES') {
    return new StartFel(
      'port-nekad',
      `Port ${port} får inte öppnas av den här användaren.`,
      'Välj en port över 1023, till exempel PORT=3000.',
    )
  }
  return new StartFel(
    'adress-fel',
    `Det gick inte att lyssna på ${host}:${port} (${fel.code}).`,
    'Rätta HOST och PORT och starta igen.',
  )
}
