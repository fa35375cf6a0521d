/**
 * Acts by which somebody rightly leaves a row that names a party they have nothing to do with, and in which tables.
 * Everything else that a stranger does leaves the party's rows as they were.
 */
export const skriverHosAnnan: Readonly<
  Record<string, { readonly tabeller: readonly string[]; readonly varfor: string }>
> = {
  'inforande.publikt.prenumerera': {
    tabeller: ['prenumeration', 'nyhetsbrev'],
    varfor: 'Anyone may ask a nämnd for its news; the address is asked before anything more is sent to it.',
  },
}
