const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (tecken) => ESCAPES[tecken] ?? tecken)

export interface XmpUppgifter {
  readonly titel: string
  readonly skapare: string
  readonly amne: string
  readonly nyckelord: string
  readonly skapad: Date
  readonly program: string
}

/**
 * The metadata packet of a PDF: title, author and language, which PDF/UA demands beside the Info dictionary.
 * Written here because pdfkit 0.20 puts the title into the XML unescaped: "Vård & omsorg" made the packet unreadable.
 */
export function renderXmp(u: XmpUppgifter): string {
  const skapad = `${u.skapad.toISOString().slice(0, 19)}Z`
  return `
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(u.titel)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(u.skapare)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(u.amne)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>sv-SE</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<xmp:CreateDate>${skapad}</xmp:CreateDate>
<xmp:CreatorTool>${escapeXml(u.program)}</xmp:CreatorTool>
<pdf:Producer>${escapeXml(u.program)}</pdf:Producer>
<pdf:Keywords>${escapeXml(u.nyckelord)}</pdf:Keywords>
</rdf:Description>
`
}
