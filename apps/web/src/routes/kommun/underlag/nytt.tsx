import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { PageHeader } from '@valfri/ui/page-header'
import { Actions } from '@valfri/ui/section'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { underlagTexter } from '../../../texter/kommun/underlag.ts'
import { trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/underlag/nytt')({ component: NewUnderlagPage })

const ENSAM = 'ensam'

function NewUnderlagPage() {
  const t = useTexter(underlagTexter)
  const toast = useToast()
  const navigate = useNavigate()
  const klient = useQueryClient()
  const tjanster = useQuery(trpc.tenancy.tjanst.lista.queryOptions())
  const samverkan = useQuery(trpc.tenancy.samverkan.lista.queryOptions())
  const form = useForm({ defaultValues: { titel: '', tjanstId: '', form: ENSAM } })
  const skapa = useMutation(trpc.underlag.utkast.skapa.mutationOptions())
  const mina = (samverkan.data ?? []).filter((s) => s.minStatus === 'ansluten')
  return (
    <>
      <PageHeader
        rubrik={t('nytt')}
        ingress={<p>{t('nyttIngress')}</p>}
        spar={[{ text: t('rubrik'), lank: (text) => <Link to="/kommun/underlag">{text}</Link> }]}
      />
      <Form
        form={form}
        onSubmit={async ({ titel, tjanstId, form: val }) => {
          const { versionId } = await skapa.mutateAsync({ titel, tjanstId, samverkanId: val === ENSAM ? null : val })
          await klient.invalidateQueries({ queryKey: trpc.underlag.lista.queryKey() })
          toast(t('skapat'))
          await navigate({ to: '/kommun/underlag/$versionId', params: { versionId } })
        }}
      >
        <TextField name="titel" label={t('titel')} hjalp={t('titelHjalp')} maxLength={120} />
        <SelectField
          name="tjanstId"
          label={t('tjanst')}
          alternativ={(tjanster.data ?? []).map((x) => ({ varde: x.tjanstId, text: x.namn }))}
        />
        <RadioGroup
          name="form"
          label={t('form')}
          alternativ={[
            { varde: ENSAM, text: t('ensam') },
            ...mina.map((s) => ({
              varde: s.id,
              text: t('samverkanVal', { namn: s.namn }),
              hjalp: s.parter
                .filter((p) => p.status === 'ansluten')
                .map((p) => p.kommun)
                .join(', '),
            })),
          ]}
        />
        <Actions>
          <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
            {t('skapa')}
          </Button>
          <Button asChild variant="tertiary">
            <Link to="/kommun/underlag">{t('avbryt')}</Link>
          </Button>
        </Actions>
      </Form>
    </>
  )
}
