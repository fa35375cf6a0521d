import { formatDatum, formatTidpunkt } from './format.ts'

/** An ISO date in Swedish words, readable by machines too. */
export function DateText({ datum, form = 'lang' }: { datum: string; form?: 'lang' | 'kort' | 'dag' }) {
  return <time dateTime={datum.slice(0, 10)}>{formatDatum(datum, form)}</time>
}

/** An ISO instant in Swedish time. */
export function InstantText({ tid, form = 'lang' }: { tid: string; form?: 'lang' | 'kort' | 'klocka' }) {
  return <time dateTime={tid}>{formatTidpunkt(tid, form)}</time>
}
