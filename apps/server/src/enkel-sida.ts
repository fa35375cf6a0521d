import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** A page that the server draws itself, for sign-in, which must work before and without the web's own scripts. */
export function page(titel: string, innehall: Html, skript?: string): Html {
  return html`<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${titel} – Valfri</title>
<link rel="stylesheet" href="/auth/sida.css">
${skript ? html`<script src="${skript}" defer></script>` : ''}
</head>
<body>
<a class="hopp" href="#innehall">Hoppa till innehållet</a>
<main id="innehall">${innehall}</main>
</body>
</html>`
}
