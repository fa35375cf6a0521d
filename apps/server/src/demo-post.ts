import { Hono } from 'hono'
import { html } from 'hono/html'
import { page } from './enkel-sida.ts'
import type { FangatMejl, Postlada } from './postlada.ts'

/** Where the demo shows the mail that it has caught. */
export const DEMOPOST = '/demo/post'

const tid = (t: Temporal.Instant) =>
  t.toZonedDateTimeISO('Europe/Stockholm').toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')

const visa = (m: FangatMejl) => html`<article>
<h2>${m.amne}</h2>
<p>Till ${m.till.join(', ')}, ${tid(m.tid)}</p>
<pre>${m.text}</pre>
</article>`

/** The demo's mailbox as a page: every mail that would have left the house, newest first. */
export function demoPostRoutes(lada: Pick<Postlada, 'mejl'>): Hono {
  const app = new Hono()
  app.get('/', (c) => {
    const innehall = html`<h1>Demons brevlåda</h1>
<p>I demon lämnar inga mejl datorn. Här står de som skulle ha skickats, de nyaste först.</p>
${lada.mejl.length === 0 ? html`<p>Inga mejl än. Skicka in en ansökan så kommer det första.</p>` : lada.mejl.map(visa)}`
    return c.html(page('Demons brevlåda', innehall))
  })
  return app
}
