import type { Page } from 'playwright-core'

let lopnr = 0

export interface NyttBeslut {
  /** Label of the field that asks for the decision. */
  readonly falt: string
  readonly instans: 'Nämnden' | 'Kommunfullmäktige'
  readonly rubrik: string
  readonly datum?: string
}

/** Registers a decision in the dialog over the form that asks for it; the form then has it chosen. */
export async function registreraBeslut(page: Page, b: NyttBeslut): Promise<void> {
  lopnr += 1
  const grupp = page.locator('.vf-stapel', { has: page.getByLabel(b.falt, { exact: true }) }).last()
  await grupp.getByRole('button', { name: 'Registrera nytt beslut' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: b.instans }).check()
  await dialog.getByLabel('Beslutets rubrik').fill(b.rubrik)
  await dialog.getByLabel('Beslutsdatum').fill(b.datum ?? '2026-11-17')
  await dialog.getByLabel('Paragraf').fill(`§ ${lopnr}`)
  await dialog.getByLabel('Diarienummer').fill(`ON 2026/${lopnr}`)
  await dialog.getByRole('button', { name: 'Registrera beslut' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page
    .getByLabel(b.falt, { exact: true })
    .locator('option:checked', { hasText: b.rubrik })
    .waitFor({ state: 'attached' })
}
