import { useMutation, useQueryClient } from '@tanstack/react-query'
import { formatKronor, formatManad } from '@valfri/ui/format'
import { useToast } from '@valfri/ui/toast'
import type { Month, MonthTexter } from '../../routes/kommun/ersattning/$id.tsx'
import { useJag } from '../../skal/use-jag.ts'
import { trpc } from '../../trpc/client.ts'
import { ComputeAgain } from '../manad/compute-month.tsx'
import { ConfirmedAct } from '../manad/confirmed-act.tsx'

interface ActProps {
  t: MonthTexter
  korning: Month
}

/** The one act that is next in a month's life: lock it, or attest it. Computing again is second to both. */
export function MonthActions({ t, korning }: ActProps) {
  const { valt } = useJag()
  const klient = useQueryClient()
  const berakna = useMutation(
    trpc.ersattning.berakna.mutationOptions({
      onSuccess: () => klient.invalidateQueries({ queryKey: trpc.ersattning.pathKey() }),
    }),
  )
  const roller: readonly string[] = valt?.roller ?? []
  const beraknad = ['beraknad', 'granskad'].includes(korning.status)
  const stoppas = korning.anmarkningar.some((a) => a.stoppar)
  return (
    <div className="vf-handlingar">
      {beraknad && !stoppas && roller.includes('ekonom') && <LockMonth t={t} korning={korning} />}
      {korning.status === 'last' && roller.includes('attestant') && !korning.lastAvMig && (
        <AttestMonth t={t} korning={korning} />
      )}
      {beraknad && roller.includes('ekonom') && (
        <ComputeAgain t={t} berakna={berakna} manad={korning.manad} primar={stoppas} />
      )}
    </div>
  )
}

function useAfter(text: string) {
  const klient = useQueryClient()
  const toast = useToast()
  return async () => {
    toast(text)
    await klient.invalidateQueries({ queryKey: trpc.ersattning.pathKey() })
  }
}

function LockMonth({ t, korning }: ActProps) {
  const las = useMutation(trpc.ersattning.las.mutationOptions({ onSuccess: useAfter(t('last')) }))
  const manad = formatManad(korning.manad)
  return (
    <ConfirmedAct
      akt={las}
      varden={{ id: korning.id }}
      knapp={t('lasManad', { manad })}
      fraga={t('lasFraga', { manad })}
      bekrafta={t('lasBekrafta')}
    >
      <p>{t('lasForklaring')}</p>
    </ConfirmedAct>
  )
}

function AttestMonth({ t, korning }: ActProps) {
  const attestera = useMutation(trpc.ersattning.attestera.mutationOptions({ onSuccess: useAfter(t('attesterad')) }))
  const manad = formatManad(korning.manad)
  return (
    <ConfirmedAct
      akt={attestera}
      varden={{ id: korning.id }}
      knapp={t('attestera', { manad })}
      fraga={t('attesteraFraga', { manad, summa: formatKronor(korning.summaOre ?? 0) })}
      bekrafta={t('attesteraBekrafta')}
    >
      <p>{t('attesteraForklaring')}</p>
    </ConfirmedAct>
  )
}
