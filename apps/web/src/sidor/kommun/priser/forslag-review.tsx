import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { Form } from '@valfri/ui/form'
import { formatDatum, formatTidpunkt } from '@valfri/ui/format'
import { KeyValueList } from '@valfri/ui/key-value'
import { Krona } from '@valfri/ui/krona'
import { Actions, Section } from '@valfri/ui/section'
import { ErrorState, Notice } from '@valfri/ui/states'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { useJag } from '../../../skal/use-jag.ts'
import { priserForslagTexter } from '../../../texter/kommun/priser-forslag.ts'
import { trpc } from '../../../trpc/client.ts'
import { DiffTable } from './diff-table.tsx'
import { ForslagVarden } from './forslag-varden.tsx'
import type { Forslag } from './grid-rader.ts'
import { LockIn } from './lock-in.tsx'

const PROVAR = ['ekonom', 'upphandlare', 'attestant', 'beslutsfattare']

/** A proposal that is handed in or tried: what it changes, and for the second person the two ways to answer. */
export function ForslagReview({ forslag }: { forslag: Forslag }) {
  const t = useTexter(priserForslagTexter)
  const { valt } = useJag()
  const farProva = valt?.typ === 'kommun' && valt.roller.some((r) => PROVAR.includes(r))
  const fran = forslag.fran ? formatDatum(forslag.fran) : t('utanDatum')
  const saknas = forslag.grupper.flatMap((g) => g.rader).filter((r) => r.saknas).length
  const { beslut } = forslag
  const andrade = forslag.skillnad.filter((r) => r.skillnadOre !== 0)
  return (
    <>
      <Outcome forslag={forslag} />
      <KeyValueList
        uppgifter={[
          { namn: t('k_fran'), varde: fran },
          {
            namn: t('k_diarie'),
            varde: beslut
              ? t('besluttext', {
                  rubrik: beslut.rubrik,
                  datum: formatDatum(beslut.datum, 'kort'),
                  paragraf: beslut.paragraf ?? '',
                  diarienummer: beslut.diarienummer,
                })
              : t('beslutSaknas'),
          },
          { namn: t('k_av'), varde: forslag.forfattare },
        ]}
      />
      {forslag.slag === 'pris' ? (
        <Section rubrik={t('vardenRubrik')}>
          {forslag.status === 'foreslaget' && saknas > 0 && (
            <Notice ton="vantar">{t('saknasKvar', { antal: saknas })}</Notice>
          )}
          <DiffTable caption={t('vardenRubrik')} rader={forslag.status === 'foreslaget' ? andrade : forslag.skillnad} />
          <Grounds forslag={forslag} />
        </Section>
      ) : (
        <Section rubrik={t('vardenRubrik')}>
          <ForslagVarden forslag={forslag} />
        </Section>
      )}
      {forslag.status === 'foreslaget' && <LockIn tjanst={forslag.tjanst.id} forslagIds={[forslag.id]} />}
      {forslag.status === 'foreslaget' && forslag.harSkrivit && <Notice>{t('avAnnan')}</Notice>}
      <ReviewActions forslag={forslag} fran={fran} farProva={farProva && !forslag.harSkrivit} />
    </>
  )
}

/** What stands behind a price: why egenregi is paid differently, and the kalkyl. Both become public. */
function Grounds({ forslag }: { forslag: Forslag }) {
  const rader = forslag.grupper.flatMap((g) =>
    g.rader.filter((r) => r.motivering || r.kalkyl?.length).map((r) => ({ ...r, rad: `${g.namn}: ${r.namn}` })),
  )
  return rader.map((r) => (
    <Notice key={r.rad} rubrik={r.rad}>
      {r.motivering && <p>{r.motivering}</p>}
      {r.kalkyl && r.kalkyl.length > 0 && (
        <ul>
          {r.kalkyl.map((p) => (
            <li key={p.post}>
              {p.post}: <Krona ore={p.ore} />
            </li>
          ))}
        </ul>
      )}
    </Notice>
  ))
}

function Outcome({ forslag: f }: { forslag: Forslag }) {
  const t = useTexter(priserForslagTexter)
  if (f.status === 'avvisat')
    return <Notice ton="vantar">{t('skalText', { namn: f.provadAv ?? '', skal: f.skal ?? '' })}</Notice>
  if (f.status === 'bekraftat')
    return (
      <Notice ton="klart">
        {t('bekraftatAv', { namn: f.provadAv ?? '', tid: f.provad ? formatTidpunkt(f.provad) : '' })}
      </Notice>
    )
  return null
}

interface ReviewActionsProps {
  forslag: Forslag
  fran: string
  farProva: boolean
}

function ReviewActions({ forslag, fran, farProva }: ReviewActionsProps) {
  const t = useTexter(priserForslagTexter)
  const toast = useToast()
  const navigate = useNavigate()
  const klient = useQueryClient()
  const [dialog, setDialog] = useState<'bekrafta' | 'avvisa' | null>(null)
  const tjanst = forslag.tjanst.id
  const reload = () => klient.invalidateQueries({ queryKey: trpc.tenancy.pathKey() })
  const bekrafta = useMutation(trpc.tenancy.forslag.bekrafta.mutationOptions())
  const avvisa = useMutation(trpc.tenancy.forslag.avvisa.mutationOptions())
  const aterta = useMutation(trpc.tenancy.forslag.aterta.mutationOptions())
  const fornya = useMutation(trpc.tenancy.forslag.fornya.mutationOptions())
  const form = useForm({ defaultValues: { skal: '' } })
  const done = async (text: string) => {
    setDialog(null)
    await reload()
    toast(text)
  }
  const { id, status } = forslag
  const error = bekrafta.error ?? aterta.error ?? fornya.error
  return (
    <>
      {error && <ErrorState error={error} />}
      <Actions>
        {status === 'foreslaget' && farProva && (
          <>
            <Button variant="primary" onClick={() => setDialog('bekrafta')}>
              {t('bekrafta')}
            </Button>
            <Button onClick={() => setDialog('avvisa')}>{t('avvisa')}</Button>
          </>
        )}
        {status === 'foreslaget' && forslag.harSkrivit && (
          <Button onClick={() => aterta.mutate({ id }, { onSuccess: () => void done(t('atertaget')) })}>
            {t('aterta')}
          </Button>
        )}
        {status === 'avvisat' && forslag.slag === 'pris' && (
          <Button
            onClick={() =>
              fornya.mutate(
                { id },
                {
                  onSuccess: async (ny) => {
                    await reload()
                    await navigate({ to: '/kommun/priser/$tjanst/forslag/$id', params: { tjanst, id: ny.id } })
                  },
                },
              )
            }
          >
            {t('fornya')}
          </Button>
        )}
      </Actions>
      <ConfirmDialog
        oppen={dialog === 'bekrafta'}
        rubrik={t('bekraftaFraga')}
        bekrafta={t('bekrafta')}
        pagar={bekrafta.isPending}
        onBekrafta={() =>
          bekrafta.mutate(
            { id },
            { onSuccess: () => void done(t('bekraftat', { fran })), onError: () => setDialog(null) },
          )
        }
        onStang={() => setDialog(null)}
      >
        <p>{t('bekraftaText', { antal: forslag.antal, fran })}</p>
      </ConfirmDialog>
      {dialog === 'avvisa' && (
        <Section rubrik={t('avvisaFraga')}>
          <Form
            form={form}
            onSubmit={async ({ skal }) => {
              await avvisa.mutateAsync({ id, skal })
              await done(t('avvisat'))
            }}
          >
            <TextareaField name="skal" label={t('skal')} hjalp={t('skalHjalp')} />
            <Actions>
              <Button variant="primary" type="submit" pagar={avvisa.isPending}>
                {t('avvisa')}
              </Button>
              <Button variant="tertiary" onClick={() => setDialog(null)}>
                {t('avbryt')}
              </Button>
            </Actions>
          </Form>
        </Section>
      )}
    </>
  )
}
