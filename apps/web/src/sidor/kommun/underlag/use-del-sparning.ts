import { type Sparlage, useAutosave } from '@valfri/ui/autosave'
import { felFrom } from '@valfri/ui/fel'
import { useEffect, useRef, useState } from 'react'

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** What a colleague saved in the same part, when a save was refused because of it; undefined for any other refusal. */
function readKonflikt<V>(error: unknown): { nu: V } | undefined {
  const fel = felFrom(error) as { kod: string; detaljer?: { nu?: V } }
  return fel.kod === 'andrad-av-annan' ? { nu: fel.detaljer?.nu as V } : undefined
}

export interface DelSparning<V> {
  readonly lage: Sparlage
  /** The colleague's text, until one is chosen. */
  readonly konflikt: { readonly nu: V } | null
  readonly keepMine: () => void
  readonly takeTheirs: () => void
}

/**
 * Saves one part of a draft as it is written, and never over somebody else's text: the server is told what the part was
 * when the writer began.
 *
 * @param server the part as last read; when it changes and nothing here is unsaved, it is shown
 * @param mitt the part as it stands in the form
 */
export function useDelSparning<V>(
  server: V,
  mitt: V,
  { spara, visa }: { spara: (fore: V, efter: V) => Promise<unknown>; visa: (varde: V) => void },
): DelSparning<V> {
  const fore = useRef(server)
  const [konflikt, setKonflikt] = useState<{ nu: V } | null>(null)
  const [forsok, setForsok] = useState(0)
  const lage = useAutosave({ mitt, forsok }, async ({ mitt: efter }) => {
    // Twice more when the part itself is as it was: somebody saved another part at the same moment.
    for (let kvar = 2; !same(fore.current, efter); kvar--) {
      try {
        await spara(fore.current, efter)
        fore.current = efter
        setKonflikt(null)
      } catch (error) {
        const krock = readKonflikt<V>(error)
        if (krock && same(krock.nu, fore.current) && kvar > 0) continue
        if (krock) setKonflikt(krock)
        throw error
      }
    }
  })

  const senast = useRef({ mitt, visa })
  senast.current = { mitt, visa }
  useEffect(() => {
    if (same(server, fore.current) || !same(senast.current.mitt, fore.current)) return
    fore.current = server
    senast.current.visa(server)
  }, [server])

  const keepMine = () => {
    if (konflikt) fore.current = konflikt.nu
    setForsok((n) => n + 1)
  }
  const takeTheirs = () => {
    if (!konflikt) return
    fore.current = konflikt.nu
    visa(konflikt.nu)
    setKonflikt(null)
  }
  return { lage, konflikt, keepMine, takeTheirs }
}
