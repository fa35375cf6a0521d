import { formatKronor } from './format.ts'

/** An amount in kronor from integer öre. Figures align in columns. */
export function Krona({ ore, enhet = true }: { ore: number | bigint; enhet?: boolean }) {
  return (
    <span className="vf-krona" data-negativ={Number(ore) < 0 || undefined}>
      {formatKronor(ore)}
      {enhet && '\u00a0kr'}
    </span>
  )
}
