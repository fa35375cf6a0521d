import { TextareaField } from '@valfri/ui/text-field'
import { FormProvider, useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagTextTexter } from '../../../texter/kommun/underlag-text.ts'
import { trpcClient } from '../../../trpc/client.ts'
import { DelFrame } from './del-frame.tsx'
import { useDelSparning } from './use-del-sparning.ts'

/** The text that opens the underlag. */
export function IntroEditor({ versionId, server }: { versionId: string; server: string }) {
  const t = useTexter(underlagTextTexter)
  const form = useForm({ defaultValues: { inledning: server } })
  const sparning = useDelSparning<string>(server, form.watch('inledning'), {
    spara: (fore, efter) =>
      trpcClient.underlag.utkast.sparaGemensam.mutate({ versionId, del: 'inledning', fore, efter }),
    visa: (inledning) => form.reset({ inledning }),
  })
  return (
    <DelFrame rubrik={t('inledning')} sparning={sparning} visaAnnans={(text) => text}>
      <FormProvider {...form}>
        <TextareaField name="inledning" label={t('inledningFalt')} hjalp={t('inledningHjalp')} rader={6} />
      </FormProvider>
    </DelFrame>
  )
}
