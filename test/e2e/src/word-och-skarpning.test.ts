import { signedIn } from '@valfri/world/test-webblasare'
import { underlagRef } from '@valfri/world/underlag'
import { addMarknad } from '@valfri/world/valgrund'
import { fjolaretsUnderlag, makeWordDokument } from '@valfri/world/word-dokument'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { look } from './sidor/look.ts'
import { useApp } from './use-app.ts'

describe("last year's document and a tightened krav, in the browser", () => {
  const { app, open } = useApp((bas) => addMarknad(bas.agare))
  let anna: Page

  beforeAll(async () => {
    const b = await signedIn(app.adress, 'sotenas-upphandlare')
    const { underlagId } = underlagRef('hemtjanst')
    const { versionId } = await b.trpc<{ versionId: string }>('underlag.nyVersion', { underlagId })
    anna = await open('sotenas-upphandlare', `/kommun/underlag/${versionId}`)
  })

  it('reads a Word document, shows what each part becomes, and takes in what is chosen', async () => {
    await anna.getByText('Insatserna i lättläst').waitFor()
    await anna.getByText('Reservera för idéburna organisationer').click()
    await look(anna, 'lattlast-och-reserverat')
    await anna.getByRole('link', { name: 'Läs in ett Word-dokument' }).click()
    await anna.getByLabel('Word-dokument (docx)').setInputFiles({
      name: 'underlag-2025.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(makeWordDokument(fjolaretsUnderlag)),
    })
    await anna.getByText('8 delar: 4 villkor, 2 textavsnitt och 2 som utelämnas.').waitFor()
    await anna.getByText('”god” går inte att följa upp.').waitFor()
    await look(anna, 'word-delar')
    await anna.getByLabel('Ta in som').nth(1).selectOption('utelamna')
    await anna.getByText('8 delar: 3 villkor, 2 textavsnitt och 3 som utelämnas.').waitFor()
    await anna.getByRole('button', { name: 'Ta in i utkastet' }).click()
    await anna.getByText('Inläst: 3 villkor och 2 textavsnitt.').waitFor()
    await anna.getByRole('heading', { name: /E01/ }).waitFor()
  })

  it('shows who of today’s utförare a krav would leave out, while it is being written', async () => {
    await anna.getByRole('button', { name: 'Ändra E01' }).click()
    await anna.getByRole('button', { name: 'Vilka utförare klarar kravet?' }).click()
    await anna.getByText(/Ingen uppfyller inte kravet/).waitFor()
    expect(await anna.getByText('Villkoret fanns inte när utföraren godkändes.').count()).toBeGreaterThan(2)
    await look(anna, 'skarpning')
  })
})
