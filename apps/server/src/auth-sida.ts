import type { Fel } from '@valfri/kernel/fel'
import type { Context } from 'hono'
import { html } from 'hono/html'
import { page } from './enkel-sida.ts'

/** What a person sees when signing in did not work: why, what to do, and a way to try again to the same place. */
export function authSida(c: Context, fel: Fel, till: string): Response | Promise<Response> {
  const igen = `/auth/logga-in?till=${encodeURIComponent(till)}`
  const innehall = html`<h1>Inloggningen gick inte</h1>
    <p class="ingress">${fel.text}</p>
    <p>${fel.nasta ?? ''}</p>
    <p class="val"><a class="knapp" href="${igen}">Försök igen</a> <a href="/">Till startsidan</a></p>`
  return c.html(page('Inloggningen gick inte', innehall), fel.status)
}
