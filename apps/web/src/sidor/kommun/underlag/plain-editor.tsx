import { TextareaField } from '@valfri/ui/text-field'
import { FormProvider, useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagTextTexter } from '../../../texter/kommun/underlag-text.ts'
import { trpcClient } from '../../../trpc/client.ts'
import { DelFrame } from './del-frame.tsx'
import { useDelSparning } from './use-del-sparning.ts'
import type { Gemensam, Utkast } from './use-utkast.ts'

type Texter = NonNullable<Gemensam['lattlastDelar']>
interface Falt {
  rader: { text: string }[]
}

interface PlainEditorProps {
  versionId: string
  delar: Utkast['tjanst']['delar']
  server: Gemensam['lattlastDelar']
}

/** What each del is in plain words, for those who choose (F2.8). An empty box leaves the service's own text. */
export function PlainEditor({ versionId, delar, server }: PlainEditorProps) {
  const t = useTexter(underlagTextTexter)
  const toFalt = (u: Texter | undefined): Falt => ({ rader: delar.map((d) => ({ text: u?.[d.id] ?? '' })) })
  const fromFalt = ({ rader }: Falt): Texter =>
    Object.fromEntries(delar.flatMap((d, i) => (rader[i]?.text.trim() ? [[d.id, rader[i].text]] : [])))
  const form = useForm<Falt>({ defaultValues: toFalt(server) })
  const sparning = useDelSparning<Texter>(server ?? {}, fromFalt(form.watch()), {
    spara: (fore, efter) =>
      trpcClient.underlag.utkast.sparaGemensam.mutate({
        ...{ versionId, del: 'lattlastDelar', efter },
        // A draft where nobody has written any has no such part at all.
        ...((server !== undefined || Object.keys(fore).length > 0) && { fore }),
      }),
    visa: (texter) => form.reset(toFalt(texter)),
  })
  return (
    <DelFrame rubrik={t('lattlastDelar')} sparning={sparning} visaAnnans={(u) => Object.values(u ?? {}).join('\n')}>
      <FormProvider {...form}>
        <p>{t('lattlastDelarHjalp')}</p>
        {delar.map((d, i) => (
          <TextareaField key={d.id} name={`rader.${i}.text`} label={d.namn} rader={2} frivillig />
        ))}
      </FormProvider>
    </DelFrame>
  )
}
