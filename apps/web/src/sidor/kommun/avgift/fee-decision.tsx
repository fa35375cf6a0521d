import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { formatDatum, formatTidpunkt } from '@valfri/ui/format'
import { KeyValueList } from '@valfri/ui/key-value'
import { Krona } from '@valfri/ui/krona'
import { Actions, Card } from '@valfri/ui/section'
import { ErrorState } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { useToast } from '@valfri/ui/toast'
import { useId, useState } from 'react'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import type { AvgiftTexter } from './fee-frame.tsx'

export type FeePerson = RouterOutputs['avgift']['person']['visa']
type Beslut = FeePerson['beslut'][number]

const kr = (t: AvgiftTexter, ore: number | null) => (ore === null ? t('ejLamnad') : <Krona ore={ore} />)

/** One avgiftsbeslut: what it rests on, and whether the person has been told. */
export function FeeDecision({ t, beslut: b }: { t: AvgiftTexter; beslut: Beslut }) {
  const { underrattelse: u } = b
  return (
    <Card>
      <h3>{t('gallerFran', { fran: formatDatum(b.fran) })}</h3>
      <KeyValueList
        uppgifter={[
          {
            namn: t('beslutat'),
            varde: t('beslutatText', { datum: formatDatum(b.datum), namn: b.beslutadAv, nr: b.diarienummer }),
          },
          { namn: t('hushall'), varde: b.makar ? t('makar') : t(b.hushall) },
          { namn: t('nettoinkomst'), varde: kr(t, b.nettoinkomstOre) },
          { namn: t('bostadskostnad'), varde: <Krona ore={b.bostadskostnadOre} /> },
          ...(b.makar
            ? [
                { namn: t('makeNettoinkomst'), varde: kr(t, b.makeNettoinkomstOre) },
                { namn: t('makeBostadskostnad'), varde: kr(t, b.makeBostadskostnadOre) },
              ]
            : []),
          { namn: t('tillagg'), varde: <Krona ore={b.individuelltTillaggOre} /> },
          ...(b.skal ? [{ namn: t('skal_kort'), varde: b.skal }] : []),
        ]}
      />
      {u ? (
        <div>
          <p>
            <StatusTag ton="klart">{t('harUnderrattats')}</StatusTag>{' '}
            {t('underrattad', { nar: formatTidpunkt(u.lamnad, 'kort'), namn: u.av })}
          </p>
          <a href={`/export/avgiftsbeslut/${b.id}.pdf`}>{t('oppnaBrev')}</a>
        </div>
      ) : (
        <Actions>
          <StatusTag ton="vantar">{t('ejUnderrattad')}</StatusTag>
          <Notify t={t} beslutId={b.id} />
        </Actions>
      )}
    </Card>
  )
}

const KANALER = { brev: 'kanal_brev', 'mina-sidor': 'kanal_minaSidor', muntligt: 'kanal_muntligt' } as const
type Kanal = keyof typeof KANALER

function Notify({ t, beslutId }: { t: AvgiftTexter; beslutId: string }) {
  const [oppen, setOppen] = useState(false)
  const [kanal, setKanal] = useState<Kanal>('brev')
  const id = useId()
  const klient = useQueryClient()
  const toast = useToast()
  const underratta = useMutation(
    trpc.avgift.person.underratta.mutationOptions({
      onSuccess: async () => {
        toast(t('underrattatKlart'))
        await klient.invalidateQueries({ queryKey: trpc.avgift.pathKey() })
      },
      onSettled: () => setOppen(false),
    }),
  )
  return (
    <>
      <Button onClick={() => setOppen(true)}>{t('underratta')}</Button>
      {underratta.error && <ErrorState error={underratta.error} />}
      <ConfirmDialog
        oppen={oppen}
        rubrik={t('underrattaFraga')}
        bekrafta={t('underratta')}
        pagar={underratta.isPending}
        onBekrafta={() => underratta.mutate({ beslutId, kanal })}
        onStang={() => setOppen(false)}
      >
        <p>{t('underrattaText')}</p>
        <div className="vf-falt">
          <label className="ds-label" htmlFor={id}>
            {t('kanal')}
          </label>
          <select id={id} className="ds-input" value={kanal} onChange={(e) => setKanal(e.target.value as Kanal)}>
            {Object.entries(KANALER).map(([varde, nyckel]) => (
              <option key={varde} value={varde}>
                {t(nyckel)}
              </option>
            ))}
          </select>
        </div>
      </ConfirmDialog>
    </>
  )
}
