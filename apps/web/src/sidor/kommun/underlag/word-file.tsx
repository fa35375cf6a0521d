import { useMutation } from '@tanstack/react-query'
import { ErrorState } from '@valfri/ui/states'
import { useId } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagWordTexter } from '../../../texter/kommun/underlag-word.ts'
import { type RouterOutputs, trpcClient } from '../../../trpc/client.ts'

export type LastWord = RouterOutputs['underlag']['utkast']['lasWord']

/** The bytes as base64, in pieces that a call can take. */
async function toBase64(fil: File): Promise<string> {
  const bytes = new Uint8Array(await fil.arrayBuffer())
  let text = ''
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(text)
}

interface WordFileProps {
  versionId: string
  onLast: (namn: string, svar: LastWord) => void
}

/** Chooses a Word document and has it read; nothing is saved by it. */
export function WordFile({ versionId, onLast }: WordFileProps) {
  const t = useTexter(underlagWordTexter)
  const id = useId()
  const las = useMutation({
    mutationFn: async (fil: File) => ({
      namn: fil.name,
      svar: await trpcClient.underlag.utkast.lasWord.mutate({ versionId, namn: fil.name, fil: await toBase64(fil) }),
    }),
    onSuccess: ({ namn, svar }) => onLast(namn, svar),
  })
  return (
    <>
      <div className="vf-falt">
        <label className="ds-label" htmlFor={id}>
          {t('valj')}
        </label>
        <p className="vf-falt-hjalp" id={`${id}-hjalp`}>
          {t('valjHjalp')}
        </p>
        <input
          id={id}
          type="file"
          accept=".docx"
          aria-describedby={`${id}-hjalp`}
          onChange={(e) => {
            const fil = e.target.files?.[0]
            if (fil) las.mutate(fil)
            e.target.value = ''
          }}
        />
      </div>
      <div aria-live="polite">
        {las.isPending && <p>{t('laser')}</p>}
        {las.error && <ErrorState error={las.error} />}
      </div>
    </>
  )
}
