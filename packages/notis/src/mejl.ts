import type { Notisslag } from './notisslag.ts'

/** A mail as it is sent. Plain text: nothing to load, nothing to hide. */
export interface Mejl {
  readonly till: string
  readonly amne: string
  readonly text: string
  /** Stable for one mail, so that a server that gets it twice after a crash can know it. */
  readonly id: string
}

/** One thing that a mail tells of. */
export interface Rad {
  readonly slag: Notisslag
  /** The public name of the kommun that it is about. */
  readonly kommun: string | null
  readonly lank: string
}

/** What a mail says of itself, last in it. */
const fot = (adress: string, dorr: Notisslag['dorr']) =>
  [
    'Av sekretess står inga uppgifter om ärendet i mejlet. Logga in med e-legitimation för att se dem.',
    `Välj vilka mejl du får: ${adress}/${dorr}/notiser`,
    'Det går inte att svara på det här mejlet.',
  ].join('\n')

const om = (kommun: string | null) => (kommun ? ` – ${kommun} kommun` : '')

/** The mail of one notis. @param adress the instance's own, without a slash at the end */
export function buildMejl(till: string, id: string, rad: Rad, adress: string): Mejl {
  const { slag, kommun, lank } = rad
  const text = ['Hej!', slag.text, `Öppna: ${adress}${lank}`, fot(adress, slag.dorr)].join('\n\n')
  return { till, id, amne: `${slag.amne}${om(kommun)}`, text: `${text}\n` }
}

/** One mail of all that came during a day, each kind, kommun and page once. */
export function buildDagsmejl(till: string, id: string, rader: readonly Rad[], adress: string): Mejl {
  const grupper = Map.groupBy(rader, (r) => `${r.slag.amne}${om(r.kommun)}`)
  const delar = [...grupper].map(([rubrik, egna]) => {
    const lankar = [...new Set(egna.map((r) => r.lank))].map((lank) => `  ${adress}${lank}`)
    return [lankar.length > 1 ? `${rubrik} (${lankar.length} st)` : rubrik, ...lankar].join('\n')
  })
  const dorr = rader[0]?.slag.dorr ?? 'kommun'
  const text = ['Hej!', 'Det här har kommit till dig sedan i går:', ...delar, fot(adress, dorr)].join('\n\n')
  return {
    till,
    id,
    amne: rader.length === 1 ? `${[...grupper.keys()][0]}` : 'Dagens notiser från Valfri',
    text: `${text}\n`,
  }
}
