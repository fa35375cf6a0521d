import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatTidpunkt } from '@valfri/ui/format'
import { Stack } from '@valfri/ui/section'
import { ErrorState, Notice } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { trpc } from '../../../trpc/client.ts'
import { fetchFaultyRows, keepFile, keptFile } from './chosen-file.ts'
import { FilePick } from './file-pick.tsx'
import type { Import, ImportT } from './import-types.ts'

interface PostProps {
  t: ImportT
  post: Import
}

/** What can be done with an import now: wait, go on, save it, take the faulty rows home, or go on to the week. */
export function ImportActions({ t, post }: PostProps) {
  return (
    <Stack>
      {post.noter.map((not) => (
        <p key={not} className="vf-svag">
          {not}
        </p>
      ))}
      {post.framsteg ? (
        <Running t={t} post={post} />
      ) : post.status === 'sparad' ? (
        <Saved t={t} post={post} />
      ) : (
        <Tried t={t} post={post} />
      )}
      {!post.framsteg && post.antal.fel > 0 && <FaultyRows t={t} post={post} />}
    </Stack>
  )
}

function useAfter() {
  const klient = useQueryClient()
  return () => klient.invalidateQueries({ queryKey: trpc.utfort.pathKey() })
}

function Running({ t, post }: PostProps) {
  const after = useAfter()
  const fortsatt = useMutation(trpc.utfort.fil.fortsatt.mutationOptions({ onSuccess: after }))
  const klart = post.framsteg?.klart ?? 0
  const { rader } = post.antal
  const text = t(post.status === 'provas' ? 'pagarProvas' : 'pagarSparas', { klart, rader })
  if (post.framsteg?.stannad)
    return (
      <Notice ton="vantar" rubrik={t('stannadRubrik')}>
        <p>{t('stannadText', { klart, rader })}</p>
        {fortsatt.error && <ErrorState error={fortsatt.error} />}
        <div className="vf-handlingar">
          <Button variant="primary" pagar={fortsatt.isPending} onClick={() => fortsatt.mutate({ id: post.id })}>
            {t('fortsatt')}
          </Button>
          {post.status === 'provas' && <Cancel t={t} post={post} />}
        </div>
      </Notice>
    )
  return (
    <Notice rubrik={text}>
      <progress className="vf-forlopp-stapel" aria-label={text} value={klart} max={rader} />
      <p>{t('pagarText')}</p>
      <Cancel t={t} post={post} />
    </Notice>
  )
}

function Cancel({ t, post }: PostProps) {
  const toast = useToast()
  const after = useAfter()
  const navigate = useNavigate()
  const avbryt = useMutation(
    trpc.utfort.fil.avbryt.mutationOptions({
      onSuccess: async () => {
        toast(t('avbruten'))
        if (post.status !== 'sparas') await navigate({ to: '/utforare/import' })
        await after()
      },
    }),
  )
  return (
    <>
      <Button variant="tertiary" pagar={avbryt.isPending} onClick={() => avbryt.mutate({ id: post.id })}>
        {t(post.status === 'provad' ? 'slang' : 'avbryt')}
      </Button>
      {avbryt.error && <ErrorState error={avbryt.error} />}
    </>
  )
}

function Saved({ t, post }: PostProps) {
  const { ok, vantar } = post.antal
  return (
    <Notice ton="klart" rubrik={t('sparadRubrik')}>
      <p>{t('sparadText', { ok, vantar, nar: formatTidpunkt(post.sparad ?? post.skapad, 'kort') })}</p>
      <p className="vf-handlingar">
        <Link to="/utforare/tid">{t('tillVeckan')}</Link>
        {post.antal.fel > 0 && <Link to="/utforare/vantande/undantag">{t('tillUndantag')}</Link>}
      </p>
    </Notice>
  )
}

function Tried({ t, post }: PostProps) {
  const toast = useToast()
  const after = useAfter()
  const nya = post.antal.ok + post.antal.vantar
  const antal = nya > 0 ? nya : post.antal.fel
  const spara = useMutation(
    trpc.utfort.fil.spara.mutationOptions({
      onSuccess: async () => {
        toast(t('sparad', { antal }))
        await after()
      },
    }),
  )
  return (
    <>
      <Notice rubrik={nya > 0 ? t('provRubrik') : t('ingetRubrik')}>
        <p>{nya > 0 ? t('provText') : t('ingetText')}</p>
      </Notice>
      {spara.error && <ErrorState error={spara.error} />}
      <div className="vf-handlingar">
        {antal > 0 && (
          <Button variant="primary" pagar={spara.isPending} onClick={() => spara.mutate({ id: post.id })}>
            {t(nya > 0 ? 'spara' : 'sparaFel', { antal })}
          </Button>
        )}
        <Cancel t={t} post={post} />
      </div>
    </>
  )
}

function FaultyRows({ t, post }: PostProps) {
  const [fil, setFil] = useState(() => keptFile(post.id))
  const [error, setError] = useState<unknown>(null)
  const [pagar, setPagar] = useState(false)
  if (!fil)
    return (
      <details className="vf-detaljer">
        <summary>{t('felrader')}</summary>
        <p className="vf-svag">{t('filSaknas', { namn: post.filnamn })}</p>
        <FilePick
          t={t}
          onFil={async (vald) => {
            keepFile(post.id, vald)
            setFil(vald)
          }}
        />
      </details>
    )
  const onHamta = async () => {
    setPagar(true)
    setError(null)
    await fetchFaultyRows(post.id, fil).catch(setError)
    setPagar(false)
  }
  return (
    <div>
      <Button ikon="laddaNer" pagar={pagar} onClick={() => void onHamta()}>
        {t('felrader')}
      </Button>
      {error !== null && <ErrorState error={error} />}
    </div>
  )
}
