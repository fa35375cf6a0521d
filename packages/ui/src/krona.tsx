import { type ReactNode, useId, useState } from 'react'
import { formatKronor } from './format.ts'
import { Ikon } from './ikon.tsx'

/** An amount in kronor from integer öre. Figures align in columns. */
export function Krona({ ore, enhet = true }: { ore: number | bigint; enhet?: boolean }) {
  return (
    <span className="vf-krona" data-negativ={Number(ore) < 0 || undefined}>
      {formatKronor(ore)}
      {enhet && '\u00a0kr'}
    </span>
  )
}

/** An amount that opens its own explanation, in place. `children` is read only when opened. */
export function KronaForklarad({
  ore,
  etikett,
  children,
}: {
  ore: number | bigint
  etikett: string
  children: () => ReactNode
}) {
  const [oppen, setOppen] = useState(false)
  const id = useId()
  return (
    <div className="vf-krona-forklarad">
      <button type="button" aria-expanded={oppen} aria-controls={id} onClick={() => setOppen(!oppen)}>
        <Krona ore={ore} />
        <span className="ds-sr-only">, {etikett}</span>
        <Ikon namn={oppen ? 'upp' : 'ner'} />
      </button>
      <div id={id} hidden={!oppen} className="vf-krona-ruta">
        {oppen && children()}
      </div>
    </div>
  )
}
