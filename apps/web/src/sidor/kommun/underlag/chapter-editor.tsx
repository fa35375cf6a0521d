import { Button } from '@valfri/ui/button'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { FormProvider, type UseFormReturn, useFieldArray, useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagTextTexter } from '../../../texter/kommun/underlag-text.ts'
import { trpcClient } from '../../../trpc/client.ts'
import { DelFrame } from './del-frame.tsx'
import { useDelSparning } from './use-del-sparning.ts'
import type { Gemensam } from './use-utkast.ts'

export const kapitel = [
  'affarsmassiga',
  'kvalificering',
  'verksamhetskrav',
  'kompetenskrav',
  'kontraktsvillkor',
] as const
export type Kapitel = (typeof kapitel)[number]
type Avsnitt = Gemensam[Kapitel][number]
interface Rad {
  rubrik: string
  text: string
  lattlast: string
}
/** Under the chapter's own name: the page holds five such forms, and each field needs an id of its own. */
type Falt = Partial<Record<Kapitel, Rad[]>>

const toFalt = (del: Kapitel, avsnitt: readonly Avsnitt[]): Falt => ({
  [del]: avsnitt.map((a) => ({ rubrik: a.rubrik, text: a.text, lattlast: a.lattlast ?? '' })),
})
const fromFalt = (rader: readonly Rad[] = []): Avsnitt[] =>
  rader.map(({ rubrik, text, lattlast }) => ({ rubrik, text, ...(lattlast && { lattlast }) }))
const inWords = (avsnitt: readonly Avsnitt[]) => avsnitt.map((a) => `${a.rubrik}\n${a.text}`).join('\n\n')

/** One chapter: its sections of text, saved as they are written. */
export function ChapterEditor({
  versionId,
  del,
  server,
}: {
  versionId: string
  del: Kapitel
  server: Gemensam[Kapitel]
}) {
  const t = useTexter(underlagTextTexter)
  const form = useForm<Falt>({ defaultValues: toFalt(del, server) })
  const sparning = useDelSparning<readonly Avsnitt[]>(server, fromFalt(form.watch(del)), {
    spara: (fore, efter) => trpcClient.underlag.utkast.sparaGemensam.mutate({ versionId, del, fore, efter }),
    visa: (varde) => form.reset(toFalt(del, varde)),
  })
  return (
    <DelFrame rubrik={t(del)} sparning={sparning} visaAnnans={inWords}>
      <FormProvider {...form}>
        <SectionRows form={form} del={del} />
      </FormProvider>
    </DelFrame>
  )
}

function SectionRows({ form, del }: { form: UseFormReturn<Falt>; del: Kapitel }) {
  const t = useTexter(underlagTextTexter)
  const { fields, append, remove } = useFieldArray({ control: form.control, name: del })
  return (
    <>
      {fields.length === 0 && <p className="vf-svag">{t('tomt')}</p>}
      {fields.map((rad, i) => (
        <div key={rad.id} className="vf-del-rad">
          <TextField name={`${del}.${i}.rubrik`} label={t('avsnittRubrik', { nr: i + 1 })} maxLength={200} />
          <TextareaField name={`${del}.${i}.text`} label={t('avsnittText', { nr: i + 1 })} rader={6} />
          <TextareaField
            name={`${del}.${i}.lattlast`}
            label={t('avsnittLattlast', { nr: i + 1 })}
            rader={2}
            frivillig
          />
          <div>
            <Button variant="tertiary" ikon="papperskorg" onClick={() => remove(i)}>
              {t('taBort', { nr: i + 1 })}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button ikon="plus" onClick={() => append({ rubrik: '', text: '', lattlast: '' })}>
          {t('laggTill')}
        </Button>
      </div>
    </>
  )
}
