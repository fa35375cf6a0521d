import { useMutation } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { formatTidpunkt } from '@valfri/ui/format'
import { Actions, Section } from '@valfri/ui/section'
import { ErrorState } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { ChangeList } from '../../../../sidor/kommun/underlag/change-list.tsx'
import { GivenNotices } from '../../../../sidor/kommun/underlag/given-notices.tsx'
import { type Utkast, useUtkast } from '../../../../sidor/kommun/underlag/use-utkast.ts'
import { underlagTexter } from '../../../../texter/kommun/underlag.ts'
import { underlagBeslutTexter } from '../../../../texter/kommun/underlag-beslut.ts'
import { underlagJamforTexter } from '../../../../texter/kommun/underlag-jamfor.ts'
import { trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/underlag/$versionId/versioner')({ component: VersionsPage })

function VersionsPage() {
  const t = useTexter(underlagBeslutTexter)
  const u = useTexter(underlagTexter)
  const { versionId } = Route.useParams()
  const { data, reload } = useUtkast(versionId)
  if (!data) return null
  const forra = data.versioner.find((v) => v.nr === data.version.nr - 1)
  return (
    <>
      <Section rubrik={t('versioner')} ingress={<p>{t('versionIngress')}</p>}>
        <ul className="vf-checklista">
          {data.versioner.map((v) => (
            <li key={v.id}>
              <span>
                <Link to="/kommun/underlag/$versionId" params={{ versionId: v.id }}>
                  {t('oppnaVersion', { nr: v.nr })}
                </Link>{' '}
                {v.faststalld ? `${u('faststalld')} ${formatTidpunkt(v.faststalld, 'kort')}` : u('utkast')}
                {v.id === versionId && ` · ${t('aktuell')}`}
              </span>
            </li>
          ))}
        </ul>
        {data.arAgare && <VersionActs utkast={data} reload={reload} />}
      </Section>
      {forra && <CompareLink versionId={versionId} forra={forra} />}
      <GivenNotices underlagId={data.underlag.id} nr={data.version.nr} />
      {forra && <ChangeList fore={forra} efter={data.version} />}
    </>
  )
}

/** The krav of this version beside those of the one before. */
function CompareLink({ versionId, forra }: { versionId: string; forra: { id: string; nr: number } }) {
  const t = useTexter(underlagJamforTexter)
  return (
    <p>
      <Link to="/kommun/underlag/jamfor" search={{ vanster: versionId, hoger: forra.id }}>
        {t('jamforVersioner', { nr: forra.nr })}
      </Link>
    </p>
  )
}

function VersionActs({ utkast: u, reload }: { utkast: Utkast; reload: () => Promise<unknown> }) {
  const t = useTexter(underlagBeslutTexter)
  const toast = useToast()
  const navigate = useNavigate()
  const [fragar, setFragar] = useState(false)
  const ny = useMutation(
    trpc.underlag.nyVersion.mutationOptions({
      onSuccess: async ({ versionId, nr }) => {
        await reload()
        toast(t('nySkapad', { nr }))
        await navigate({ to: '/kommun/underlag/$versionId', params: { versionId } })
      },
    }),
  )
  const taBort = useMutation(
    trpc.underlag.taBortUtkast.mutationOptions({
      onSuccess: async () => {
        toast(t('togsBort'))
        await navigate({ to: '/kommun/underlag' })
        await reload()
      },
      onSettled: () => setFragar(false),
    }),
  )
  const harUtkast = u.versioner.some((v) => v.status === 'utkast')
  const fel = ny.error ?? taBort.error
  return (
    <>
      {fel && <ErrorState error={fel} />}
      <Actions>
        {!harUtkast && (
          <Button variant="primary" pagar={ny.isPending} onClick={() => ny.mutate({ underlagId: u.underlag.id })}>
            {t('nyVersion')}
          </Button>
        )}
        {u.version.status === 'utkast' && u.version.nr > 1 && (
          <Button data-color="danger" ikon="papperskorg" onClick={() => setFragar(true)}>
            {t('taBortUtkast')}
          </Button>
        )}
      </Actions>
      <ConfirmDialog
        oppen={fragar}
        farligt
        rubrik={t('taBortRubrik', { nr: u.version.nr })}
        bekrafta={t('taBortUtkast')}
        pagar={taBort.isPending}
        onBekrafta={() => taBort.mutate({ versionId: u.version.id })}
        onStang={() => setFragar(false)}
      >
        <p>{t('taBortText')}</p>
      </ConfirmDialog>
    </>
  )
}
