import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { felFrom } from '@valfri/ui/fel'
import { formatTidpunkt } from '@valfri/ui/format'
import { useTexter } from '../../i18n/use-texter.ts'
import { arendeTexter } from '../../texter/kommun/arenden.ts'
import { trpc } from '../../trpc/client.ts'
import type { Arende } from './typer.ts'

/** When registers were asked about the applicant, and a way to ask them anew. */
export function RegisterFraga({ arende: a, lage }: { arende: Arende; lage: NonNullable<Arende['register']> }) {
  const t = useTexter(arendeTexter)
  const klient = useQueryClient()
  const hamta = useMutation(
    trpc.provning.hamtaRegister.mutationOptions({
      onSettled: () => klient.invalidateQueries({ queryKey: trpc.provning.pathKey() }),
    }),
  )
  const { pagar, begard, begardAv, uteblev } = lage
  const senast = begard === null ? null : formatTidpunkt(begard, 'kort')
  return (
    <div className="vf-stapel" data-tatt>
      <p className="vf-svag">
        {t('registerIngress')} {senast === null && t('registerAldrig')}
        {senast !== null && begardAv === null && t('registerSenast', { tid: senast })}
        {senast !== null && begardAv !== null && t('registerSenastAv', { tid: senast, namn: begardAv })}
      </p>
      <p role="status">
        {pagar && t('registerPagar')}
        {!pagar && uteblev && a.kan.prova && t('registerUteblev')}
        {hamta.error && felFrom(hamta.error).text}
      </p>
      {a.kan.prova && (
        <div className="vf-handlingar">
          <Button variant="secondary" pagar={pagar || hamta.isPending} onClick={() => hamta.mutate({ id: a.id })}>
            {t('registerHamta')}
          </Button>
        </div>
      )}
    </div>
  )
}
