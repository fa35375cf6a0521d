import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { RadioGroup } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Actions, Card, Section } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { samverkanUnderlagTexter } from '../../../texter/kommun/samverkan-underlag.ts'
import { trpc } from '../../../trpc/client.ts'
import { BeslutField } from '../beslut/beslut-field.tsx'
import type { Underlagslage } from './version-table.tsx'

function useReload() {
  const klient = useQueryClient()
  return () => klient.invalidateQueries({ queryKey: trpc.samverkan.pathKey() })
}

/** The owner sends a sealed version to the nämnder. */
export function SendProposal({ version }: { version: NonNullable<Underlagslage['attSkicka']> }) {
  const t = useTexter(samverkanUnderlagTexter)
  const toast = useToast()
  const reload = useReload()
  const skicka = useMutation(trpc.samverkan.skickaForslag.mutationOptions())
  // Named by the version: a samverkan may share several underlag, each with its form on the page.
  const falt = `meddelande-${version.versionId}`
  const form = useForm<Record<string, string>>({ defaultValues: { [falt]: '' } })
  return (
    <Section niva={3} rubrik={t('skickaRubrik', { nr: version.nr })} ingress={<p>{t('skickaIngress')}</p>}>
      <Card ton="lugn">
        <Form
          form={form}
          faltnamn={() => falt}
          onSubmit={async (v) => {
            const svar = await skicka.mutateAsync({ versionId: version.versionId, meddelande: v[falt] ?? '' })
            await reload()
            toast(t('skickat', svar))
          }}
        >
          <TextareaField name={falt} label={t('meddelande')} />
          <Actions>
            <Button type="submit" variant="primary" pagar={form.formState.isSubmitting}>
              {t('skicka')}
            </Button>
          </Actions>
        </Form>
      </Card>
    </Section>
  )
}

interface Svar {
  val: string
  datum: string
  diarienummer: string
  beslutId: string
  skal: string
}

/** The own nämnd adopts on the underlag's page, or says here that it waits or declines. */
export function AnswerProposal({ forslag: f }: { forslag: NonNullable<Underlagslage['namnder'][number]['forslag']> }) {
  const t = useTexter(samverkanUnderlagTexter)
  const toast = useToast()
  const reload = useReload()
  const svara = useMutation(trpc.samverkan.svaraForslag.mutationOptions())
  const id = f.versionId
  const form = useForm<Record<string, Svar>>({
    defaultValues: { [id]: { val: '', datum: '', diarienummer: '', beslutId: '', skal: '' } },
  })
  const val = form.watch(`${id}.val`)
  return (
    <Section niva={3} rubrik={t('svaraRubrik', { nr: f.nr })} ingress={<p>{f.meddelande}</p>}>
      <p>{t('antaText')}</p>
      <Actions>
        <Button asChild variant="primary">
          <Link to="/kommun/underlag/$versionId/beslut" params={{ versionId: id }}>
            {t('anta', { nr: f.nr })}
          </Link>
        </Button>
      </Actions>
      <details className="vf-fallbar">
        <summary>{t('annatSvar')}</summary>
        <Form
          form={form}
          faltnamn={(falt) => `${id}.${falt}`}
          onSubmit={async ({ [id]: v }) => {
            if (!v) return
            const { datum, diarienummer, beslutId, skal } = v
            await svara.mutateAsync(
              v.val === 'avstar'
                ? { versionId: id, svar: 'avstar', beslutId, skal }
                : { versionId: id, svar: 'avvaktar', datum, diarienummer, skal },
            )
            await reload()
            form.reset()
            toast(t('svarat'))
          }}
        >
          <RadioGroup
            name={`${id}.val`}
            label={t('val')}
            alternativ={(['avvaktar', 'avstar'] as const).map((varde) => ({
              varde,
              text: t(`val_${varde}`),
              hjalp: t(`val_${varde}_hjalp`),
            }))}
          />
          {val === 'avvaktar' && (
            <>
              <DateField name={`${id}.datum`} label={t('datum')} />
              <TextField name={`${id}.diarienummer`} label={t('diarienummer')} bredd="mellan" maxLength={60} />
            </>
          )}
          {val === 'avstar' && <BeslutField name={`${id}.beslutId`} label={t('beslut')} slag={['samverkan']} />}
          <TextareaField name={`${id}.skal`} label={t('skal')} hjalp={t('skalHjalp')} />
          <Actions>
            <Button type="submit" pagar={form.formState.isSubmitting}>
              {t('registrera')}
            </Button>
          </Actions>
        </Form>
      </details>
    </Section>
  )
}
