import { queryOptions } from '@tanstack/react-query'

export interface KommunIListan {
  readonly kommunId: string
  readonly slug: string
  readonly namn: string
  /** 'registrerad' before the kommun has started, 'live' after. */
  readonly status: string
  readonly antalUtforare: number
}

/** The kommuner of this instance, for everyone. */
export const kommunerQuery = queryOptions({
  queryKey: ['kommuner'],
  queryFn: async (): Promise<readonly KommunIListan[]> => {
    const svar = await fetch('/api/v1/kommuner')
    const data = (await svar.json()) as { kommuner: readonly KommunIListan[] }
    if (!svar.ok) throw data
    return data.kommuner
  },
  staleTime: 300_000,
})
