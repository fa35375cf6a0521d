import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatTidpunkt } from '@valfri/ui/format'
import { Stack } from '@valfri/ui/section'
import { ErrorState, Notice } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import { keepFile, keptFile, saveText, toBase64 } from './chosen-file.ts'
import { FilePick, type ImportT } from './file-pick.tsx'

export type Import = RouterOutputs['utfort']['import']

/** What can be done with an import now: save it, take the faulty rows home, or go on to the week. */
export function ImportActions({ t, post }: { t: ImportT; post: Import }) {
  const [fil, setFil] = useState(() => keptFile(post.id))
  const nya = post.antal.ok + post.antal.vantar
  if (post.status === 'sparad') {
    const { ok, vantar } = post.antal
    return (
      <Stack>
        <Notice ton="klart" rubrik={t('sparadRubrik')}>
          <p>{t('sparadText', { ok, vantar, nar: formatTidpunkt(post.sparad ?? post.skapad, 'kort') })}</p>
          <p>
            <Link to="/utforare/tid">{t('tillVeckan')}</Link>
          </p>
        </Notice>
        {fil && post.antal.fel > 0 && <FaultyRows t={t} post={post} fil={fil} />}
      </Stack>
    )
  }
  if (!fil)
    return (
      <Stack>
        <Notice ton="vantar" rubrik={t('filSaknasRubrik')}>
          <p>{t('filSaknasText', { namn: post.filnamn })}</p>
        </Notice>
        <FilePick
          t={t}
          onFil={async (vald) => {
            keepFile(post.id, vald)
            setFil(vald)
          }}
        />
      </Stack>
    )
  return (
    <Stack>
      <Notice rubrik={nya > 0 ? t('provRubrik') : t('ingetRubrik')}>
        <p>{nya > 0 ? t('provText') : t('ingetText')}</p>
      </Notice>
      <SaveFile t={t} post={post} fil={fil} antal={nya} />
    </Stack>
  )
}

interface FilProps {
  t: ImportT
  post: Import
  fil: File
}

function SaveFile({ t, post, fil, antal }: FilProps & { antal: number }) {
  const toast = useToast()
  const klient = useQueryClient()
  const spara = useMutation(
    trpc.utfort.sparaImport.mutationOptions({
      onSuccess: async (svar) => {
        toast(t('sparad', { antal: svar.antal.ok + svar.antal.vantar }))
        await klient.invalidateQueries({ queryKey: trpc.utfort.pathKey() })
      },
    }),
  )
  const onSpara = async () => spara.mutate({ id: post.id, innehall: await toBase64(fil) })
  return (
    <>
      {spara.error && <ErrorState error={spara.error} />}
      {spara.isPending && <progress className="vf-forlopp-stapel" aria-label={t('spara', { antal })} />}
      <div className="vf-handlingar">
        {antal > 0 && (
          <Button variant="primary" pagar={spara.isPending} onClick={() => void onSpara()}>
            {t('spara', { antal })}
          </Button>
        )}
        {post.antal.fel > 0 && <FaultyRows t={t} post={post} fil={fil} />}
      </div>
    </>
  )
}

function FaultyRows({ t, post, fil }: FilProps) {
  const hamta = useMutation(
    trpc.utfort.felrader.mutationOptions({ onSuccess: (svar) => saveText(svar.filnamn, svar.innehall) }),
  )
  const onHamta = async () => hamta.mutate({ id: post.id, innehall: await toBase64(fil) })
  return (
    <>
      <Button ikon="laddaNer" pagar={hamta.isPending} onClick={() => void onHamta()}>
        {t('felrader')}
      </Button>
      {hamta.error && <ErrorState error={hamta.error} />}
    </>
  )
}
