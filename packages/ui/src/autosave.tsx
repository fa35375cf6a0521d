import { useEffect, useRef, useState } from 'react'
import { felFrom } from './fel.ts'
import { formatTidpunkt } from './format.ts'
import { Ikon } from './ikon.tsx'

export type Sparlage =
  | { readonly lage: 'orord' }
  | { readonly lage: 'sparar' }
  | { readonly lage: 'sparat'; readonly tid: string }
  | { readonly lage: 'fel'; readonly text: string }

/**
 * Saves what is typed a moment after the last key. One save at a time, and the newest text always goes last,
 * so a slow answer cannot bring an older text back.
 *
 * @param varde what to save; compared as JSON
 * @param spara may throw: the text stays, the state says so, and the next change tries again
 */
export function useAutosave<T>(varde: T, spara: (varde: T) => Promise<unknown>, vanta = 700): Sparlage {
  const [lage, setLage] = useState<Sparlage>({ lage: 'orord' })
  const nu = JSON.stringify(varde)
  const sparat = useRef(nu)
  const ko = useRef<Promise<void>>(Promise.resolve())
  const senaste = useRef({ varde, spara })
  senaste.current = { varde, spara }

  const save = useRef(async () => {
    const text = JSON.stringify(senaste.current.varde)
    if (text === sparat.current) return
    setLage({ lage: 'sparar' })
    try {
      await senaste.current.spara(senaste.current.varde)
      sparat.current = text
      setLage({ lage: 'sparat', tid: new Date().toISOString() })
    } catch (error) {
      setLage({ lage: 'fel', text: felFrom(error).text })
    }
  })

  useEffect(() => {
    if (nu === sparat.current) return
    const timer = setTimeout(() => {
      ko.current = ko.current.then(save.current)
    }, vanta)
    return () => clearTimeout(timer)
  }, [nu, vanta])
  // The last words before the page is left are saved at once.
  useEffect(() => {
    const { current } = save
    return () => void ko.current.then(current)
  }, [])
  // What has not been sent yet is not saved, whatever the last answer said.
  return nu === sparat.current || lage.lage === 'fel' ? lage : { lage: 'sparar' }
}

/** "Sparat 10.32": quiet, and read aloud only when saving fails. */
export function AutosaveStatus({ lage }: { lage: Sparlage }) {
  if (lage.lage === 'fel') {
    return (
      <p className="vf-sparat" data-color="danger" role="alert">
        <Ikon namn="varning" /> Inte sparat. {lage.text}
      </p>
    )
  }
  return (
    <p className="vf-sparat">
      {lage.lage === 'sparar' && 'Sparar …'}
      {lage.lage === 'sparat' && (
        <>
          <Ikon namn="bock" /> Sparat {formatTidpunkt(lage.tid, 'klocka')}
        </>
      )}
      {lage.lage === 'orord' && 'Sparas medan du skriver'}
    </p>
  )
}
