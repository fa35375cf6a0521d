import { html, raw } from 'hono/html'
import type { Handbok, HandboksSida } from './hjalp-handbok.ts'

type Html = ReturnType<typeof html>

/** The frame that every page of the handbook stands in: the site's header and footer, and the handbook's own menu. */
function frame(handbok: Handbok, titel: string, nuvarande: string, innehall: Html): Html {
  return html`<!doctype html>
<html lang="sv" data-color-scheme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<link rel="icon" href="/ikon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/hjalp/stil.css">
<title>${titel} – Hjälp – Valfri</title>
</head>
<body>
<div class="vf-skal">
<a class="vf-hoppa" href="#innehall">Hoppa till innehållet</a>
<header class="vf-topp"><div class="vf-topp-inre">
<a class="vf-marke" href="/"><svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="8"/><path d="M8.500 10 16 23.500l7.500-13.500"/></svg><span class="vf-marke-text"><span class="vf-marke-namn">Valfri</span></span></a>
<nav class="vf-topp-nav" aria-label="Huvudmeny"><ul class="vf-nav"><li><a href="/hjalp">Hjälp</a></li><li><a href="/jamfor">Jämför utförare</a></li></ul></nav>
</div></header>
<div class="hb-yta">
${menu(handbok, nuvarande)}
<main id="innehall" tabindex="-1" class="hb-innehall">${innehall}</main>
</div>
<footer class="vf-fot"><div class="vf-fot-inre"><p>Valfri är kommunernas gemensamma tjänst för valfrihetssystem enligt LOV.</p>
<ul><li><a href="/">För allmänheten</a></li><li><a href="/utforare">För utförare</a></li><li><a href="/kommun">För kommunen</a></li><li><a href="/min">Mina sidor</a></li><li><a href="/hjalp">Hjälp</a></li></ul></div></footer>
</div>
</body>
</html>`
}

function menu(handbok: Handbok, nuvarande: string): Html {
  const grupper = handbok.grupper.map(
    (grupp) =>
      html`<p class="hb-grupp">${grupp.rubrik}</p><ul aria-label="${grupp.rubrik}">${grupp.sidor.map((sida) => html`<li>${menuLink(sida, nuvarande)}</li>`)}</ul>`,
  )
  return html`<nav class="hb-meny" aria-label="Handbok"><details><summary>Innehåll i handboken</summary>${grupper}</details></nav>`
}

const menuLink = (sida: HandboksSida, nuvarande: string): Html =>
  sida.id === nuvarande
    ? html`<a href="/hjalp/${sida.id}" aria-current="page">${sida.rubrik}</a>`
    : html`<a href="/hjalp/${sida.id}">${sida.rubrik}</a>`

/** A page with what stands on it, listed when there is more than a screen of it. */
export function sidaHtml(handbok: Handbok, sida: HandboksSida): Html {
  const paSidan = html`<nav class="hb-pa-sidan" aria-labelledby="pa-sidan"><h2 id="pa-sidan">På sidan</h2><ul>${sida.avsnitt.map((a) => html`<li><a href="#${a.id}">${a.text}</a></li>`)}</ul></nav>`
  const [rubrik, resten] = splitAfterIngress(sida.html)
  return frame(
    handbok,
    sida.rubrik,
    sida.id,
    html`<article class="hb-text">${raw(rubrik)}${sida.avsnitt.length > 2 ? paSidan : ''}${raw(resten)}</article>`,
  )
}

/** The heading with the paragraph under it, and the rest. */
function splitAfterIngress(text: string): [string, string] {
  const slut = text.indexOf('</p>') + '</p>'.length
  return [text.slice(0, slut), text.slice(slut)]
}

/** The first page: where each reader begins. */
export function startHtml(handbok: Handbok): Html {
  const grupper = handbok.grupper.map(
    (grupp) =>
      html`<section><h2>${grupp.rubrik}</h2><ul class="hb-lista">${grupp.sidor.map((sida) => html`<li><a href="/hjalp/${sida.id}">${sida.rubrik}</a><span>${sida.ingress}</span></li>`)}</ul></section>`,
  )
  return frame(
    handbok,
    'Handbok',
    '',
    html`<article class="hb-text"><h1>Handbok för Valfri</h1><p>Välj den sida som handlar om det du gör. Varje sida följer arbetet steg för steg.</p>${grupper}</article>`,
  )
}

export function saknasHtml(handbok: Handbok): Html {
  return frame(
    handbok,
    'Sidan finns inte',
    '',
    html`<article class="hb-text"><h1>Sidan finns inte</h1><p>Handboken har ingen sida med den adressen. Välj en sida i innehållet, eller börja på <a href="/hjalp">handbokens första sida</a>.</p></article>`,
  )
}
