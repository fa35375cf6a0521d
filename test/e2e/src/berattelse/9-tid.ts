import { look } from '../sidor/look.ts'
import { laggTillBesok, lasInCsv } from '../sidor/tid.ts'
import type { Scen } from './scen.ts'

/** The person's code, which the time system and the file know him or her by. */
async function kodFor(s: Scen, namn: string): Promise<string> {
  const page = await s.som(
    'skargardsvard-firmatecknare',
    `/utforare/tid?vecka=2026-11-30&sok=${encodeURIComponent(namn)}`,
  )
  const text = await page
    .getByText(/P-[0-9A-Z]{5}/)
    .first()
    .textContent()
  return /P-[0-9A-Z]{5}/.exec(text ?? '')?.[0] ?? ''
}

/** In December: two visits at Astrid's in the grid; Rune's and Maj's by file, where a faulty row is named. */
export async function rapportera(s: Scen): Promise<void> {
  await s.gaTill('2026-12-04T15:00:00+01:00')
  const lena = await s.som('skargardsvard-firmatecknare', '/utforare/tid')
  await lena.getByRole('heading', { name: 'Vecka 49' }).waitFor()
  await laggTillBesok(lena, /^Lägg till för Astrid Testberg.*Service, onsdag 2 december/, '0800', '0845')
  await laggTillBesok(lena, /^Lägg till för Astrid Testberg.*Omvårdnad, torsdag 3 december/, '0900', '0930')
  await look(lena, 'berattelse-09-vecka')
  const [rune, maj] = [await kodFor(s, 'Rune'), await kodFor(s, 'Maj')]
  await lasInCsv(
    lena,
    [
      'id;person;del;typ;datum;start;slut',
      `b1;${rune};service;besok;2026-12-02;08:00;09:00`,
      `b2;${maj};service;besok;2026-12-03;10:00;10:30`,
      `b3;${maj};service;besok;2026-12-24;10:00;10:30`,
    ],
    /^Spara 2 rader/,
  )
  await look(lena, 'berattelse-09-fil')
  const egen = await s.som('egenregi-sotenas-ansvarig', '/utforare/tid')
  await laggTillBesok(egen, /^Lägg till för Gösta Provlund.*Service, onsdag 2 december/, '0800', '0845')
}
