import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Actions } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { samverkanTexter } from '../../../texter/kommun/samverkan.ts'
import { trpc } from '../../../trpc/client.ts'
import { BeslutField } from '../beslut/beslut-field.tsx'
import type { SamverkanRad } from './samverkan-section.tsx'

function useReload() {
  const klient = useQueryClient()
  return () => klient.invalidateQueries({ queryKey: trpc.tenancy.samverkan.lista.queryKey() })
}

/** The owner asks another nämnd to join. Folded away: it is done a few times in a samverkan's life. */
export function InviteForm({ samverkan }: { samverkan: SamverkanRad }) {
  const t = useTexter(samverkanTexter)
  const toast = useToast()
  const reload = useReload()
  const { data } = useQuery(trpc.tenancy.samverkan.namnder.queryOptions())
  const bjudIn = useMutation(trpc.tenancy.samverkan.bjudIn.mutationOptions())
  // Named by the samverkan: a nämnd may take part in several, each with its forms on the page.
  const falt = `bjudIn-${samverkan.id}`
  const form = useForm<Record<string, string>>({ defaultValues: { [falt]: '' } })
  const med = new Set(samverkan.parter.filter((p) => p.status !== 'uttradd').map((p) => p.namndId))
  const kvar = (data ?? []).filter((n) => !med.has(n.namndId))
  return (
    <details className="vf-fallbar">
      <summary>{t('bjudIn')}</summary>
      <Form
        form={form}
        faltnamn={() => falt}
        onSubmit={async (v) => {
          const vald = kvar.find((n) => n.namndId === v[falt])
          if (!vald) return
          await bjudIn.mutateAsync({ samverkanId: samverkan.id, kommunId: vald.kommunId, namndId: vald.namndId })
          await reload()
          form.reset()
          toast(t('inbjuden', { namn: `${vald.kommun}, ${vald.namn}` }))
        }}
      >
        <SelectField
          name={falt}
          label={t('bjudInNamnd')}
          alternativ={kvar.map((n) => ({ varde: n.namndId, text: `${n.kommun}, ${n.namn}` }))}
        />
        <Actions>
          <Button type="submit" pagar={form.formState.isSubmitting}>
            {t('bjudInKnapp')}
          </Button>
        </Actions>
      </Form>
    </details>
  )
}

/** The own nämnd joins, or leaves, by its decision. */
export function PartStegForm({ samverkan, steg }: { samverkan: SamverkanRad; steg: 'anslut' | 'lamna' }) {
  const t = useTexter(samverkanTexter)
  const toast = useToast()
  const reload = useReload()
  const anslut = useMutation(trpc.tenancy.samverkan.anslut.mutationOptions())
  const lamna = useMutation(trpc.tenancy.samverkan.lamna.mutationOptions())
  const falt = `${steg}-${samverkan.id}`
  const form = useForm<Record<string, { fran: string; beslutId: string }>>({
    defaultValues: { [falt]: { fran: '', beslutId: '' } },
  })
  const formular = (
    <Form
      form={form}
      faltnamn={(f) => `${falt}.${f}`}
      onSubmit={async ({ [falt]: v }) => {
        if (!v) return
        await (steg === 'anslut' ? anslut : lamna).mutateAsync({ samverkanId: samverkan.id, ...v })
        await reload()
        toast(t(steg === 'anslut' ? 'ansluten' : 'lamnat'))
      }}
    >
      <p>{t(steg === 'anslut' ? 'anslutText' : 'lamnaText')}</p>
      <DateField name={`${falt}.fran`} label={t('fran')} />
      <BeslutField name={`${falt}.beslutId`} label={t('beslut')} slag={['samverkan']} />
      <Actions>
        <Button
          type="submit"
          variant={steg === 'anslut' ? 'primary' : 'secondary'}
          pagar={form.formState.isSubmitting}
          data-color={steg === 'lamna' ? 'danger' : undefined}
        >
          {t(steg)}
        </Button>
      </Actions>
    </Form>
  )
  if (steg === 'anslut') return formular
  return (
    <details className="vf-fallbar">
      <summary>{t('lamna')}</summary>
      {formular}
    </details>
  )
}
