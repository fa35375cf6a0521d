import { html, raw } from 'hono/html'
import type { KoaContextWithOIDC } from 'oidc-provider'
import { page } from '../enkel-sida.ts'
import type { TestPerson } from './personer.ts'

const marke = html`<p class="marke"><svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="8"/><path d="M8.500 10 16 23.500l7.500-13.500"/></svg>Test-legitimation <span class="etikett">Påhittade personer</span></p>`

export interface ValSida {
  /** Where the choice is posted. */
  readonly vag: string
  readonly sok: string
  /** What was typed and why it was not accepted. */
  readonly nummer?: string
  readonly fel?: string
}

/** Those whose name, group or description holds every word. */
export function findPersoner(alla: readonly TestPerson[], sok: string): readonly TestPerson[] {
  const ord = sok.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean)
  return alla.filter((p) => {
    const text = `${p.namn} ${p.grupp} ${p.beskrivning}`.toLocaleLowerCase('sv')
    return ord.every((o) => text.includes(o))
  })
}

/** The page where one picks whom to be. Works without scripts; with them the list narrows as one types. */
export function valSida(alla: readonly TestPerson[], val: ValSida) {
  const traffar = findPersoner(alla, val.sok)
  const innehall = html`${marke}
<h1>Vem vill du logga in som?</h1>
<p class="ingress">Här loggar du in utan e-legitimation, som någon av demons påhittade personer.</p>
<form method="get" action="${val.vag}" role="search">
  <p><label for="sok">Sök på namn, kommun eller roll</label></p>
  <div class="rad"><input type="search" id="sok" name="sok" value="${val.sok}" autocomplete="off"> <button class="knapp andra" type="submit">Sök</button></div>
</form>
<p id="antal" class="dov" role="status">${countText(traffar.length)}</p>
<form method="post" action="${val.vag}" id="personer">
${OMRADEN.map((omrade) => areaHtml(omrade, traffar))}
</form>
<details${val.fel ? raw(' open') : ''}>
  <summary>Logga in med ett testpersonnummer</summary>
  <form method="post" action="${val.vag}">
    <p><label for="nummer">Personnummer ur Skatteverkets lista över testpersonnummer</label></p>
    <p class="dov" id="nummer-hjalp">Tolv siffror, ÅÅÅÅMMDD-NNNN. Riktiga personnummer tas inte emot.</p>
    ${val.fel ? html`<p class="fel" id="nummer-fel">${val.fel}</p>` : ''}
    <div class="rad"><input type="text" id="nummer" name="nummer" inputmode="numeric" autocomplete="off" value="${val.nummer ?? ''}"
      aria-describedby="nummer-hjalp${val.fel ? ' nummer-fel' : ''}"${val.fel ? raw(' aria-invalid="true"') : ''}> <button class="knapp" type="submit">Logga in</button></div>
  </form>
</details>
<form method="post" action="${val.vag}" class="val"><button class="knapp andra" type="submit" name="avbryt" value="1">Avbryt</button></form>`
  return page('Test-legitimation', innehall, '/test-legitimation/val.js')
}

interface Omrade {
  readonly rubrik: string
  readonly typer: readonly TestPerson['typ'][]
}

const OMRADEN: readonly Omrade[] = [
  { rubrik: 'Kommuner', typer: ['kommun'] },
  { rubrik: 'Utförare', typer: ['utforare', 'ingen'] },
  { rubrik: 'Brukare', typer: ['person'] },
  { rubrik: 'Den som driver Valfri', typer: ['plattform'] },
]

function areaHtml({ rubrik, typer }: Omrade, traffar: readonly TestPerson[]) {
  const har = traffar.filter((p) => typer.includes(p.typ))
  if (har.length === 0) return ''
  const grupper = [...Map.groupBy(har, (p) => p.grupp)]
  return html`<section class="omrade"><h2>${rubrik}</h2><div class="grupper">${grupper.map(([grupp, personer]) => groupHtml(grupp, personer))}</div></section>`
}

function groupHtml(grupp: string, personer: readonly TestPerson[]) {
  const rader = personer.map(
    (p) =>
      html`<li><button type="submit" name="person" value="${p.nyckel}"><span class="namn">${p.namn}</span> <span class="dov">${p.beskrivning}</span></button></li>`,
  )
  return html`<section class="grupp"><h3>${grupp}</h3><ul class="lista">${rader}</ul></section>`
}

export const countText = (antal: number): string =>
  antal === 0 ? 'Ingen person passar. Sök på något annat.' : `${antal} ${antal === 1 ? 'person' : 'personer'}`

/** When a choice is too old or was begun in another window. */
export function gammalSida() {
  return page(
    'Test-legitimation',
    html`${marke}<h1>Inloggningen har gått ut</h1><p class="ingress">Den påbörjades för länge sedan, eller i ett annat fönster.</p><p class="val"><a class="knapp" href="/auth/logga-in">Börja om</a> <a href="/">Till startsidan</a></p>`,
  )
}

/** Ends the provider's own session. The script answers yes; without it a button does. */
export async function utloggningSida(ctx: KoaContextWithOIDC, form: string): Promise<void> {
  const innehall = html`${marke}<h1>Loggar ut</h1>${raw(form)}
<p>Du är utloggad ur Valfri. Test-legitimationen loggas ut nu.</p>
<p class="val"><button class="knapp" type="submit" form="op.logoutForm" name="logout" value="yes" id="ut">Logga ut</button></p>`
  ctx.body = String(await page('Loggar ut', innehall, '/test-legitimation/val.js'))
}

/** Shown only when nobody said where to go afterwards. */
export async function utloggadSida(ctx: KoaContextWithOIDC): Promise<void> {
  ctx.body = String(
    await page(
      'Utloggad',
      html`${marke}<h1>Du är utloggad</h1><p class="val"><a class="knapp" href="/">Till startsidan</a></p>`,
    ),
  )
}

/** A request that the provider refuses: made by hand, or by a bug of ours. */
export async function ovantatSida(ctx: KoaContextWithOIDC): Promise<void> {
  ctx.type = 'html'
  ctx.body = String(await gammalSida())
}
