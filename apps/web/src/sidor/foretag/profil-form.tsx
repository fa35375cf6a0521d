import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { Section } from '@valfri/ui/section'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { foretagTexter } from '../../texter/utforare/foretag.ts'
import { trpc } from '../../trpc/client.ts'
import type { Foretag } from './foretag-form.tsx'

const rader = (text: string): string[] =>
  text
    .split('\n')
    .map((r) => r.trim())
    .filter(Boolean)

/** What the firm says of itself; shown with its date beside what the kommun vouches for. */
export function ProfilForm({ foretag: f, onSparat }: { foretag: Foretag; onSparat: () => Promise<unknown> }) {
  const t = useTexter(foretagTexter)
  const toast = useToast()
  const spara = useMutation(trpc.utforare.sparaProfil.mutationOptions())
  const form = useForm({
    defaultValues: {
      presentation: f.profil.presentation ?? '',
      sprak: (f.profil.sprak ?? []).join('\n'),
      inriktning: (f.profil.inriktning ?? []).join('\n'),
      tillaggstjanster: (f.profil.tillaggstjanster ?? []).join('\n'),
      oppettider: f.profil.oppettider ?? '',
    },
  })
  return (
    <Section rubrik={t('profil')} ingress={<p>{t('profilIngress')}</p>}>
      <Form
        form={form}
        onSubmit={async (v) => {
          const listor = { sprak: rader(v.sprak), inriktning: rader(v.inriktning) }
          await spara.mutateAsync({ ...v, ...listor, tillaggstjanster: rader(v.tillaggstjanster) })
          toast(t('profilSparad'))
          await onSparat()
        }}
      >
        <TextareaField
          name="presentation"
          label={t('presentation')}
          hjalp={t('presentationHjalp')}
          rader={5}
          frivillig
        />
        <div className="vf-falt-rad-delad">
          <TextareaField name="sprak" label={t('sprak')} hjalp={t('listaHjalp')} rader={4} frivillig />
          <TextareaField name="inriktning" label={t('inriktning')} hjalp={t('listaHjalp')} rader={4} frivillig />
        </div>
        <TextareaField
          name="tillaggstjanster"
          label={t('tillaggstjanster')}
          hjalp={t('tillaggstjansterHjalp')}
          rader={3}
          frivillig
        />
        <TextField name="oppettider" label={t('oppettider')} bredd="mellan" frivillig />
        <Button variant="secondary" type="submit" pagar={form.formState.isSubmitting}>
          {t('sparaProfil')}
        </Button>
      </Form>
    </Section>
  )
}
