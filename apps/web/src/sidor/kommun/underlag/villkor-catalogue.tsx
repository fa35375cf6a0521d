import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { CheckboxGroup } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Actions, Section } from '@valfri/ui/section'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagVillkorTexter } from '../../../texter/kommun/underlag-villkor.ts'
import { trpc } from '../../../trpc/client.ts'
import type { Utkast } from './use-utkast.ts'

/** What the plugin offers and the underlag does not have yet. */
export function VillkorCatalogue({ utkast, reload }: { utkast: Utkast; reload: () => Promise<unknown> }) {
  const t = useTexter(underlagVillkorTexter)
  const toast = useToast()
  const form = useForm({ defaultValues: { villkorIds: [] as string[] } })
  const valj = useMutation(trpc.underlag.utkast.valjVillkor.mutationOptions())
  const med = new Set(utkast.version.villkor.map((v) => v.id))
  const kvar = utkast.katalog.filter((v) => !med.has(v.id))
  return (
    <Section rubrik={t('katalog')} ingress={<p>{kvar.length > 0 ? t('katalogIngress') : t('katalogAlla')}</p>}>
      {kvar.length > 0 && (
        <Form
          form={form}
          onSubmit={async ({ villkorIds }) => {
            await valj.mutateAsync({ versionId: utkast.version.id, villkorIds })
            await reload()
            form.reset()
            toast(t('lagtTill', { antal: villkorIds.length }))
          }}
        >
          <CheckboxGroup
            name="villkorIds"
            label={t('katalogVal')}
            alternativ={kvar.map((v) => ({ varde: v.id, text: `${v.nr} ${v.namn}`, hjalp: v.text }))}
          />
          <Actions>
            <Button type="submit" variant="primary" pagar={form.formState.isSubmitting}>
              {t('laggTill')}
            </Button>
          </Actions>
        </Form>
      )}
    </Section>
  )
}
