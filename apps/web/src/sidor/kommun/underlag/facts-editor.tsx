import { TextareaField, TextField } from '@valfri/ui/text-field'
import { useRef } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagTextTexter } from '../../../texter/kommun/underlag-text.ts'
import { trpcClient } from '../../../trpc/client.ts'
import { DelFrame } from './del-frame.tsx'
import { useDelSparning } from './use-del-sparning.ts'
import type { Gemensam } from './use-utkast.ts'

const tal = ['beslutstidDagar', 'uppsagningstidManader', 'byteDagar', 'valtidDagar'] as const
const uppgifter = ['ansokanssatt', 'cpv', ...tal] as const
type Uppgifter = Pick<Gemensam, (typeof uppgifter)[number]>

interface Falt {
  ansokanssatt: string
  cpv: string
  beslutstidDagar: string
  uppsagningstidManader: string
  byteDagar: string
  valtidDagar: string
}

// Zero is what nobody has filled in: an empty box, never a 0 that looks like an answer.
const talText = (n: number) => (n === 0 ? '' : String(n))
const toFalt = (u: Uppgifter): Falt => ({
  ansokanssatt: u.ansokanssatt,
  cpv: u.cpv.join('\n'),
  beslutstidDagar: talText(u.beslutstidDagar),
  uppsagningstidManader: talText(u.uppsagningstidManader),
  byteDagar: talText(u.byteDagar),
  valtidDagar: talText(u.valtidDagar),
})
const talOf = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : 0)
const fromFalt = (f: Falt): Uppgifter => ({
  ansokanssatt: f.ansokanssatt,
  cpv: f.cpv
    .split('\n')
    .map((rad) => rad.trim())
    .filter(Boolean),
  beslutstidDagar: talOf(f.beslutstidDagar),
  uppsagningstidManader: talOf(f.uppsagningstidManader),
  byteDagar: talOf(f.byteDagar),
  valtidDagar: talOf(f.valtidDagar),
})

const sameDel = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** How to apply, and the times that bind: saved one by one, so that a code that is refused holds up nothing else. */
export function FactsEditor({ versionId, server }: { versionId: string; server: Uppgifter }) {
  const t = useTexter(underlagTextTexter)
  const form = useForm<Falt>({ defaultValues: toFalt(server), mode: 'onBlur' })
  // What got through before one was refused: the next try goes on from there.
  const sparade = useRef<Partial<Uppgifter>>({})
  const sparning = useDelSparning<Uppgifter>(server, fromFalt(form.watch()), {
    spara: async (start, efter) => {
      for (const del of uppgifter) {
        const fore = { ...start, ...sparade.current }[del]
        if (sameDel(fore, efter[del])) continue
        await trpcClient.underlag.utkast.sparaGemensam.mutate({ versionId, del, fore, efter: efter[del] })
        sparade.current = { ...sparade.current, [del]: efter[del] }
      }
      sparade.current = {}
    },
    visa: (varde) => form.reset(toFalt(varde)),
  })
  const validate = (text: string) => /^[1-9]\d{0,3}$/.test(text.trim()) || 'Skriv ett heltal, minst 1.'
  return (
    <DelFrame rubrik={t('uppgifter')} sparning={sparning} visaAnnans={(u) => Object.values(toFalt(u)).join('\n')}>
      <FormProvider {...form}>
        <TextareaField name="ansokanssatt" label={t('ansokanssatt')} hjalp={t('ansokanssattHjalp')} />
        {tal.map((del) => (
          <TextField
            key={del}
            name={del}
            label={t(del)}
            hjalp={del === 'beslutstidDagar' ? t('beslutstidHjalp') : undefined}
            bredd="kort"
            inputMode="numeric"
            enhet={t(del === 'uppsagningstidManader' ? 'manader' : 'dagar')}
            regler={{ validate }}
          />
        ))}
        <TextareaField name="cpv" label={t('cpv')} hjalp={t('cpvHjalp')} rader={3} />
      </FormProvider>
    </DelFrame>
  )
}
