import { useNavigate } from '@tanstack/react-router'
import { SelectField } from '@valfri/ui/choice-fields'
import { FaltOmrade } from '@valfri/ui/field'
import { FormProvider, useForm } from 'react-hook-form'
import { type T, useTexter } from '../../../i18n/use-texter.ts'
import { underlagJamforTexter } from '../../../texter/kommun/underlag-jamfor.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'

type Version = RouterOutputs['underlag']['jamforbara'][number]

/** One side in the address: the version, and after a dot the kommun whose own krav count too. */
export const toSida = (text: string) => {
  const [versionId = '', kommunId = null] = text.split('.')
  return { versionId, kommunId }
}

export interface ChooseSidesProps {
  versioner: readonly Version[]
  vanster: string
  hoger: string
}

/** The two sides of a comparison, within one tjänst. What is chosen stands in the address at once. */
export function ChooseSides({ versioner, vanster, hoger }: ChooseSidesProps) {
  const t = useTexter(underlagJamforTexter)
  const navigate = useNavigate()
  const tjanstOf = (sida: string) => versioner.find((v) => v.versionId === toSida(sida).versionId)?.tjanstId
  const tjanster = [...new Map(versioner.map((v) => [v.tjanstId, v.tjanst]))]
  const vald = tjanstOf(vanster) ?? tjanstOf(hoger) ?? tjanster[0]?.[0] ?? ''
  const form = useForm({ defaultValues: { tjanst: vald, vanster, hoger } })
  const tjanst = form.watch('tjanst')
  const alternativ = versioner.filter((v) => v.tjanstId === tjanst).flatMap((v) => sidesOf(v, t))
  const show = () => {
    const { vanster: v, hoger: h } = form.getValues()
    const finns = (sida: string) => alternativ.some((a) => a.varde === sida)
    void navigate({
      to: '/kommun/underlag/jamfor',
      search: { ...(finns(v) && { vanster: v }), ...(finns(h) && { hoger: h }) },
      replace: true,
      resetScroll: false,
    })
  }
  return (
    <FormProvider {...form}>
      <FaltOmrade>
        <form className="vf-formular vf-ej-utskrift" onChange={show} onSubmit={(e) => e.preventDefault()}>
          <SelectField
            name="tjanst"
            label={t('tjanst')}
            alternativ={tjanster.map(([varde, text]) => ({ varde, text }))}
          />
          <SelectField name="vanster" label={t('vanster')} bredd="full" alternativ={alternativ} />
          <SelectField name="hoger" label={t('hoger')} bredd="full" alternativ={alternativ} />
        </form>
      </FaltOmrade>
    </FormProvider>
  )
}

type Texter = T<keyof typeof underlagJamforTexter.sv & string>

/** A version on its own, and with each of its kommuner's krav beside the common ones. */
function sidesOf(v: Version, t: Texter) {
  const utkast = v.status === 'utkast' ? t('utkast') : ''
  const text = (kommun: string) => t('alternativ', { kommun, titel: v.titel, nr: v.nr, utkast })
  const gemensamt = { varde: v.versionId, text: text(t('gemensamt')) }
  return [gemensamt, ...v.kommuner.map((k) => ({ varde: `${v.versionId}.${k.kommunId}`, text: text(k.kommun) }))]
}
