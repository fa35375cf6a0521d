import { useQueryClient } from '@tanstack/react-query'
import { type Sparlage, useAutosave } from '@valfri/ui/autosave'
import { felFrom } from '@valfri/ui/fel'
import { useRef, useState } from 'react'
import { type UseFormReturn, useForm } from 'react-hook-form'
import { trpc, trpcClient } from '../../trpc/client.ts'
import type { Saknas, Utkast, Villkor } from './typer.ts'
import {
  diffInnehall,
  fromForm,
  type Innehall,
  type Krock,
  mergeInnehall,
  svarForm,
  toForm,
  type UtkastForm,
} from './utkast-form.ts'

export interface OppetUtkast {
  readonly form: UseFormReturn<UtkastForm>
  /** What the form holds now, as it is saved. */
  readonly innehall: Innehall
  readonly lage: Sparlage
  readonly saknas: readonly Saknas[]
  readonly krockar: readonly Krock[]
  /** Saves what is not saved yet, and answers with the rev to send on. */
  readonly flush: () => Promise<number>
}

/** A draft that saves itself as it is typed, and takes in what another device has saved without losing a word. */
export function useUtkast(utkast: Utkast): OppetUtkast {
  const klient = useQueryClient()
  const form = useForm<UtkastForm>({ defaultValues: toForm(utkast) })
  const [saknas, setSaknas] = useState(utkast.saknas)
  const [krockar, setKrockar] = useState<readonly Krock[]>([])
  // Every villkor that has been on the page. Who takes a kommun away and adds it again finds the answers still there.
  const kanda = useRef(new Map<string, Villkor>())
  const learn = (villkor: readonly Villkor[]): readonly Villkor[] => {
    for (const v of villkor) kanda.current.set(v.id, v)
    return [...kanda.current.values()]
  }
  const villkor = learn(utkast.villkor)
  const sparat = useRef({ rev: utkast.rev, innehall: fromForm(toForm(utkast), utkast, utkast.villkor) })
  const nyfraga = trpc.ansokan.utkast.queryOptions({ id: utkast.id })

  // A villkor that came with a newly chosen kommun or del has no inputs yet.
  for (const v of utkast.villkor) {
    if (!form.getValues(`svar.${v.id}`)) form.setValue(`svar.${v.id}`, svarForm(v, utkast.svar[v.id]))
  }

  const takeIn = async (): Promise<Innehall> => {
    const deras = await klient.fetchQuery({ ...nyfraga, staleTime: 0 })
    const bas = sparat.current.innehall
    const alla = learn(deras.villkor)
    // As it stands now: what was typed while the other's was fetched is here too.
    const har = fromForm(form.getValues(), utkast, alla)
    const serverns = fromForm(toForm(deras, alla), deras, alla)
    const { innehall, krockar: nya } = mergeInnehall(bas, har, serverns)
    sparat.current = { rev: deras.rev, innehall: serverns }
    form.reset(toForm({ ...deras, ...innehall, val: [...innehall.val] } as Utkast, alla))
    setKrockar((k) => [...k, ...nya])
    return innehall
  }

  const spara = async (nytt: Innehall): Promise<void> => {
    const diff = diffInnehall(sparat.current.innehall, nytt)
    if (!diff) return
    try {
      const svar = await trpcClient.ansokan.spara.mutate({ id: utkast.id, rev: sparat.current.rev, ...diff })
      sparat.current = { rev: svar.rev, innehall: nytt }
      setSaknas(svar.saknas)
      // Other kommuner or delar ask other villkor; the new ones come with the page's own data.
      if (diff.val) await klient.invalidateQueries(nyfraga)
    } catch (error) {
      if (felFrom(error).kod !== 'andrad-av-annan') throw error
      await spara(await takeIn())
    }
  }

  const nu = fromForm(form.watch(), utkast, villkor)
  const lage = useAutosave(nu, spara)
  const flush = async () => {
    await spara(fromForm(form.getValues(), utkast, villkor))
    return sparat.current.rev
  }
  return { form, innehall: nu, lage, saknas, krockar, flush }
}
