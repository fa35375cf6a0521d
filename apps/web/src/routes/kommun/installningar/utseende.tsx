import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { Actions, Section } from '@valfri/ui/section'
import { ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { SettingsFrame, useHasRoll } from '../../../sidor/kommun/installningar/settings-frame.tsx'
import { installningarTexter } from '../../../texter/kommun/installningar.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/installningar/utseende')({ component: LooksPage })

function LooksPage() {
  const t = useTexter(installningarTexter)
  const far = useHasRoll(['systemadministrator', 'kommunikator'])
  const { data, error, refetch } = useQuery(trpc.tenancy.kommun.hamta.queryOptions())
  return (
    <SettingsFrame flik="utseende">
      <Section rubrik={t('utseende')} ingress={<p>{t('utseendeIngress')}</p>}>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton rader={2} />}
        {data && far && <ColourForm farg={data.farg} />}
        {data && !far && (
          <Notice>
            <p>{t('ejBehorig')}</p>
          </Notice>
        )}
      </Section>
    </SettingsFrame>
  )
}

const hex = (text: string) => /^#[0-9a-f]{6}$/i.test(text.trim()) || 'Skriv sex hexsiffror, till exempel #0b5c8a.'

function ColourForm({ farg }: { farg: string }) {
  const t = useTexter(installningarTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const form = useForm({ defaultValues: { farg } })
  const andra = useMutation(trpc.tenancy.kommun.andraTema.mutationOptions())
  const nu = form.watch('farg')
  return (
    <Form
      form={form}
      onSubmit={async (v) => {
        await andra.mutateAsync({ farg: v.farg.trim() })
        await klient.invalidateQueries({ queryKey: trpc.tenancy.kommun.hamta.queryKey() })
        toast(t('fargSparad'))
      }}
    >
      <TextField
        name="farg"
        label={t('farg')}
        hjalp={t('fargHjalp')}
        bredd="kort"
        maxLength={7}
        regler={{ validate: hex }}
      />
      <input
        type="color"
        className="vf-fargprov"
        aria-label={t('valjFarg')}
        value={hex(nu) === true ? nu.trim() : farg}
        onChange={(e) => form.setValue('farg', e.target.value, { shouldDirty: true, shouldValidate: true })}
      />
      <Actions>
        <Button type="submit" variant="primary" pagar={form.formState.isSubmitting}>
          {t('sparaFarg')}
        </Button>
      </Actions>
    </Form>
  )
}
