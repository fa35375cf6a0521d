import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { KeyValueList } from '@valfri/ui/key-value'
import { Actions, Card, CardGrid, Section } from '@valfri/ui/section'
import { EmptyState, ErrorState, Skeleton } from '@valfri/ui/states'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { SettingsFrame, useHasRoll } from '../../../sidor/kommun/installningar/settings-frame.tsx'
import { installningarTexter } from '../../../texter/kommun/installningar.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/installningar/kontakter')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.tenancy.kontakt.lista.queryOptions()),
  component: ContactsPage,
})

type Kontakt = RouterOutputs['tenancy']['kontakt']['lista'][number]
const slag = {
  kundtjanst: 's_kundtjanst',
  upphandling: 's_upphandling',
  ekonomi: 's_ekonomi',
  klagomal: 's_klagomal',
  dataskydd: 's_dataskydd',
} as const
type Slag = keyof typeof slag

function useReload() {
  const klient = useQueryClient()
  return () => klient.invalidateQueries({ queryKey: trpc.tenancy.kontakt.lista.queryKey() })
}

function ContactsPage() {
  const t = useTexter(installningarTexter)
  const far = useHasRoll(['kommunikator', 'upphandlare', 'systemadministrator'])
  const { data, error, refetch } = useQuery(trpc.tenancy.kontakt.lista.queryOptions())
  return (
    <SettingsFrame flik="kontakter">
      <Section rubrik={t('kontakter')} ingress={<p>{t('kontakterIngress')}</p>}>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton form="kort" rader={2} />}
        {data?.length === 0 && (
          <EmptyState rubrik={t('kontakterTomt')} ikon="person">
            <p>{t('kontakterTomtText')}</p>
          </EmptyState>
        )}
        <CardGrid>
          {data?.map((k) => (
            <ContactCard key={k.id} kontakt={k} far={far} />
          ))}
        </CardGrid>
      </Section>
      {far && (
        <Section rubrik={t('nyKontakt')}>
          <ContactForm />
        </Section>
      )}
    </SettingsFrame>
  )
}

function ContactCard({ kontakt: k, far }: { kontakt: Kontakt; far: boolean }) {
  const t = useTexter(installningarTexter)
  const toast = useToast()
  const reload = useReload()
  const taBort = useMutation(
    trpc.tenancy.kontakt.taBort.mutationOptions({
      onSuccess: async () => {
        await reload()
        toast(t('togsBort'))
      },
    }),
  )
  return (
    <Card>
      <h3>{k.namn}</h3>
      <KeyValueList
        uppgifter={[
          { namn: t('slag'), varde: k.slag in slag ? t(slag[k.slag as Slag]) : k.slag },
          { namn: t('telefon'), varde: k.telefon },
          { namn: t('epost'), varde: k.epost },
          { namn: t('adress'), varde: k.adress },
        ]}
      />
      {taBort.error && <ErrorState error={taBort.error} />}
      {far && (
        <Button
          variant="tertiary"
          ikon="papperskorg"
          pagar={taBort.isPending}
          onClick={() => taBort.mutate({ id: k.id })}
        >
          {t('taBort', { namn: k.namn })}
        </Button>
      )}
    </Card>
  )
}

function ContactForm() {
  const t = useTexter(installningarTexter)
  const toast = useToast()
  const reload = useReload()
  const form = useForm({ defaultValues: { slag: '' as Slag | '', namn: '', telefon: '', epost: '', adress: '' } })
  const spara = useMutation(trpc.tenancy.kontakt.spara.mutationOptions())
  return (
    <Form
      form={form}
      onSubmit={async (v) => {
        await spara.mutateAsync({ ...v, slag: v.slag as Slag })
        await reload()
        form.reset()
        toast(t('kontaktSparad'))
      }}
    >
      <SelectField
        name="slag"
        label={t('slag')}
        alternativ={(Object.keys(slag) as Slag[]).map((s) => ({ varde: s, text: t(slag[s]) }))}
      />
      <TextField name="namn" label={t('namn')} maxLength={120} />
      <TextField name="telefon" type="tel" label={t('telefon')} bredd="mellan" maxLength={40} frivillig />
      <TextField name="epost" type="email" label={t('epost')} maxLength={120} frivillig />
      <TextField name="adress" label={t('adress')} maxLength={200} frivillig />
      <Actions>
        <Button type="submit" variant="primary" pagar={form.formState.isSubmitting}>
          {t('sparaKontakt')}
        </Button>
      </Actions>
    </Form>
  )
}
