import type { Radskillnad } from '@valfri/ersattning/diff-underlag'
import type { Upprepning } from '@valfri/ersattning/upprepa-korning'

/** What npm run replay says: the same, or which rows differ. */
export function skrivUpprepning(u: Upprepning): string {
  const huvud = [
    `Körning ${u.korningId}, ${u.manad}: ${u.underlag.length} underlag, ${u.antalRader} rader.`,
    `Låst:     ${u.sha256}`,
    `Omräknat: ${u.igenSha256}`,
  ]
  if (u.lika) return [...huvud, 'Lika, byte för byte.'].join('\n')
  const olika = u.underlag.filter((x) => !x.sammaIndata || x.skillnader.length > 0 || x.sha256 !== x.igenSha256)
  return [
    ...huvud,
    'OLIKA.',
    ...olika.flatMap((x) => [
      `${x.utforare}, ${x.tjanstId}:`,
      ...(x.sammaIndata ? [] : ['  Händelserna eller besluten bakom är inte de som låstes.']),
      ...x.skillnader.map(skrivRad),
    ]),
  ].join('\n')
}

function skrivRad(s: Radskillnad): string {
  const vilken = `  Rad ${s.nr}, ${s.text}${s.bestallningId ? ` (beställning ${s.bestallningId})` : ''}:`
  return `${vilken} låst ${s.lagrad ?? 'fanns inte'}, omräknat ${s.igen ?? 'finns inte'}`
}
