import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { Section } from '@valfri/ui/section'
import { StatusTag } from '@valfri/ui/status-tag'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { avtalTexter } from '../../texter/skal/avtal.ts'
import { trpc } from '../../trpc/client.ts'
import type { AvtalSida } from './avtal-lage.tsx'

/** Opens or closes an avtal for new brukare, with the reason that others see. */
export function Mottagande({ avtal: a }: { avtal: AvtalSida }) {
  const t = useTexter(avtalTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const form = useForm({ defaultValues: { skal: '' } })
  const andra = useMutation(trpc.avtal.mottagande.mutationOptions())
  const send = async (oppet: boolean, skal: string) => {
    await andra.mutateAsync({ avtalId: a.id, oppet, skal })
    toast(t('andrat'))
    form.reset()
    await klient.invalidateQueries({ queryKey: trpc.avtal.pathKey() })
  }
  return (
    <Section rubrik={t('mottagande')}>
      <p>
        <StatusTag ton={a.oppet ? 'klart' : 'vantar'}>{a.oppet ? t('oppet') : t('stangt')}</StatusTag>
        {a.stangtSkal && ` ${a.stangtSkal}`}
      </p>
      <Form form={form} onSubmit={({ skal }) => send(!a.oppet, skal)}>
        {a.oppet && (
          <>
            <p className="vf-falt-hjalp">{t('stangText')}</p>
            <TextField name="skal" label={t('skal')} hjalp={t('skalHjalp')} bredd="mellan" maxLength={500} />
          </>
        )}
        <Button type="submit" variant="secondary" pagar={form.formState.isSubmitting}>
          {a.oppet ? t('stang') : t('oppna')}
        </Button>
      </Form>
    </Section>
  )
}
