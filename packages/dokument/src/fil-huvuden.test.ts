import { describe, expect, it } from 'vitest'
import { fileHeaders } from './fil-huvuden.ts'

const fil = { namn: 'Underrättelse (1).pdf', mime: 'application/pdf', sha256: 'ab', publik: false }

describe('en fil över HTTP', () => {
  it('carries its Swedish name, and a plain one for old programs', () => {
    expect(fileHeaders(fil)['Content-Disposition']).toBe(
      `inline; filename="Underrattelse (1).pdf"; filename*=UTF-8''Underr%C3%A4ttelse%20%281%29.pdf`,
    )
  })

  it('is shown when it is a PDF or a picture, and saved when it is anything else', () => {
    const disposition = (mime: string) => fileHeaders({ ...fil, mime })['Content-Disposition']?.split(';')[0]
    expect(['application/pdf', 'image/png', 'text/csv'].map(disposition)).toEqual(['inline', 'inline', 'attachment'])
  })

  it('stays with nobody on the way, unless everybody may read it', () => {
    expect(fileHeaders(fil)['Cache-Control']).toBe('private, no-store')
    expect(fileHeaders({ ...fil, publik: true })['Cache-Control']).toContain('immutable')
  })

  it('is taken for nothing but what it is', () => {
    expect(fileHeaders(fil)).toMatchObject({ 'Content-Type': 'application/pdf', 'X-Content-Type-Options': 'nosniff' })
  })
})
