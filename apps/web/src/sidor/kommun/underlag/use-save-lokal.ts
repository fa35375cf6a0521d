import { useToast } from '@valfri/ui/toast'
import { useRef } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagLokalTexter } from '../../../texter/kommun/underlag-lokal.ts'
import { trpcClient } from '../../../trpc/client.ts'
import type { Lokal } from './use-utkast.ts'

type Del = Exclude<keyof Lokal, 'villkor'>

const tom: Lokal = {
  omraden: [],
  delar: [],
  ersattning: null,
  ickeval: null,
  kapacitet: 'tak',
  kontakter: [],
  villkor: [],
}

/** The nämnd's local part as it stands, or an empty one before anything is written. */
export const lokalOf = (lokal: Lokal | null): Lokal => lokal ?? tom

/**
 * Saves the parts of a local part that differ. Each is told what it was when the page was opened or last saved here, so
 * that a colleague's change in between is refused and not written over.
 */
export function useSaveLokal(versionId: string, lokal: Lokal, reload: () => Promise<unknown>) {
  const toast = useToast()
  const t = useTexter(underlagLokalTexter)
  const sedd = useRef(lokal)
  return async (andringar: Partial<Pick<Lokal, Del>>) => {
    try {
      for (const [del, efter] of Object.entries(andringar) as [Del, Lokal[Del]][]) {
        const fore = sedd.current[del]
        if (JSON.stringify(fore ?? null) === JSON.stringify(efter ?? null)) continue
        await trpcClient.underlag.utkast.sparaLokal.mutate({ versionId, del, fore, efter })
        sedd.current = { ...sedd.current, [del]: efter }
      }
    } finally {
      await reload()
    }
    toast(t('sparat'))
  }
}
