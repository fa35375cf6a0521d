const kronor = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const helaKronor = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 })
const antal = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 })

/** "1 234,50" from integer öre (safe integer or bigint); `ore: false` drops even öre: "1 234". */
export function formatKronor(ore: number | bigint, val: { ore?: boolean } = {}): string {
  const varde = Number(ore) / 100
  return (val.ore === false && Number(ore) % 100 === 0 ? helaKronor : kronor).format(varde)
}

/** Reads what a person types for kronor, "1 234,50" or "450"; null when it is not an amount of whole öre. */
export function parseKronor(text: string): number | null {
  const rent = text.replace(/[\s\u00a0\u202f]|kr$/gi, '').replace('\u2212', '-')
  const del = /^(-?)(\d+)(?:[.,](\d{1,2}))?$/.exec(rent)
  if (!del) return null
  const ore = Number(del[2]) * 100 + Number((del[3] ?? '').padEnd(2, '0'))
  if (!Number.isSafeInteger(ore)) return null
  return del[1] ? -ore : ore
}

/** "1 234,5": a count or quantity. */
export function formatAntal(n: number): string {
  return antal.format(n)
}

/** "12 h 30 min" from whole minutes. */
export function formatMinuter(minuter: number): string {
  const h = Math.trunc(Math.abs(minuter) / 60)
  const m = Math.abs(minuter) % 60
  const text = h === 0 ? `${m} min` : m === 0 ? `${antal.format(h)} h` : `${antal.format(h)} h ${m} min`
  return minuter < 0 ? `\u2212${text}` : text
}

const manader = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')
const dagar = 'söndag måndag tisdag onsdag torsdag fredag lördag'.split(' ')

function dela(datum: string): [ar: number, manad: number, dag: number] {
  const [ar = 0, manad = 0, dag = 0] = datum.slice(0, 10).split('-').map(Number)
  return [ar, manad, dag]
}

/** "22 november 2026" from an ISO date. Written by hand: Intl's own costs nothing either but differs by browser. */
export function formatDatum(datum: string, form: 'lang' | 'kort' | 'dag' = 'lang'): string {
  const [ar, manad, dag] = dela(datum)
  const namn = manader[manad - 1] ?? ''
  if (form === 'kort') return `${dag} ${namn.slice(0, 3)} ${ar}`
  if (form === 'dag') return `${dagar[new Date(Date.UTC(ar, manad - 1, dag)).getUTCDay()]} ${dag} ${namn}`
  return `${dag} ${namn} ${ar}`
}

/** "november 2026" from "2026-11" or any date in it. */
export function formatManad(manad: string): string {
  const [ar, nr] = dela(`${manad}-01`)
  return `${manader[nr - 1] ?? ''} ${ar}`
}

const iStockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** "22 november 2026 kl. 10.32" from an ISO instant, in Swedish time. */
export function formatTidpunkt(instant: string, form: 'lang' | 'kort' | 'klocka' = 'lang'): string {
  const d = Object.fromEntries(iStockholm.formatToParts(new Date(instant)).map((p) => [p.type, p.value]))
  const klocka = `${d.hour}.${d.minute}`
  if (form === 'klocka') return klocka
  return `${formatDatum(`${d.year}-${d.month}-${d.day}`, form)} kl. ${klocka}`
}
