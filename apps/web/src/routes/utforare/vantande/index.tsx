import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { ErrorState } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useTexter } from '../../../i18n/use-texter.ts'
import { WaitingHead } from '../../../sidor/vantande/waiting-head.tsx'
import { toVal, VANTANDE_FILTER, WaitingTable } from '../../../sidor/vantande/waiting-table.tsx'
import { useTabellLage } from '../../../skal/use-tabell-lage.ts'
import { vantandeTexter } from '../../../texter/vantande/vantande.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/utforare/vantande/')({ component: OwnWaitingPage })

function OwnWaitingPage() {
  const t = useTexter(vantandeTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const [lage, onLage] = useTabellLage(VANTANDE_FILTER)
  const svar = useQuery(trpc.utfort.vantande.lista.queryOptions(toVal(lage), { placeholderData: keepPreviousData }))
  const after = () => klient.invalidateQueries({ queryKey: trpc.utfort.pathKey() })
  const begar = useMutation(
    trpc.utfort.vantande.begar.mutationOptions({
      onSuccess: async (svar) => {
        toast(t('begard', { antal: svar.antal }))
        await after()
      },
    }),
  )
  const prova = useMutation(
    trpc.utfort.provaVantande.mutationOptions({
      onSuccess: async (svar) => {
        toast(t('provad', { godtagna: svar.godtagna }))
        await after()
      },
    }),
  )
  const kanBegaras = (svar.data?.rader ?? []).filter((r) => r.kanBegaras).map((r) => r.id)
  const fel = begar.error ?? prova.error
  return (
    <>
      <WaitingHead t={t} dorr="utforare" flik="vantar" ingress={t('ingressUtforare')} />
      {fel && <ErrorState error={fel} />}
      {(svar.data?.totalt ?? 0) > 0 && (
        <div className="vf-handlingar">
          {kanBegaras.length > 0 && (
            <Button pagar={begar.isPending} onClick={() => begar.mutate({ ids: kanBegaras })}>
              {t('begarAlla', { antal: kanBegaras.length })}
            </Button>
          )}
          <Button variant="tertiary" pagar={prova.isPending} onClick={() => prova.mutate()}>
            {t('provaIgen')}
          </Button>
        </div>
      )}
      <WaitingTable t={t} svar={svar} lage={lage} onLage={onLage} onBegar={(id) => begar.mutate({ ids: [id] })} />
    </>
  )
}
