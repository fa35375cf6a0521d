import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { Section } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { avtalsandringTexter } from '../../texter/skal/avtalsandring.ts'
import { trpc } from '../../trpc/client.ts'
import type { AvtalSida } from './avtal-lage.tsx'

/** Draws up the avtal with another kapacitet from a day; both sign it before it holds. */
export function AndraKapacitet({ avtal: a }: { avtal: AvtalSida }) {
  const t = useTexter(avtalsandringTexter)
  const [oppen, setOppen] = useState(false)
  return (
    <Section
      rubrik={t('andra')}
      ingress={<p>{t('andraIngress')}</p>}
      handling={
        !oppen && (
          <Button variant="secondary" onClick={() => setOppen(true)}>
            {t('andraKnapp')}
          </Button>
        )
      }
    >
      {oppen && <KapacitetForm avtal={a} onAvbryt={() => setOppen(false)} />}
    </Section>
  )
}

function KapacitetForm({ avtal: a, onAvbryt }: { avtal: AvtalSida; onAvbryt: () => void }) {
  const t = useTexter(avtalsandringTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const navigate = useNavigate()
  const andra = useMutation(trpc.avtal.andring.andra.mutationOptions())
  const form = useForm({
    defaultValues: {
      fran: '',
      kapacitet: Object.fromEntries(a.kapacitet.map((k) => [k.del, k.antal === null ? '' : String(k.antal)])),
    },
  })
  return (
    <Form
      form={form}
      onSubmit={async ({ fran, kapacitet }) => {
        const antal = Object.entries(kapacitet).map(([del, text]) => [del, text.trim() === '' ? null : Number(text)])
        const { id } = await andra.mutateAsync({ id: a.id, fran, kapacitet: Object.fromEntries(antal) })
        toast(t('andrat'))
        await klient.invalidateQueries({ queryKey: trpc.avtal.pathKey() })
        await navigate({ to: '/kommun/avtal/$id', params: { id } })
      }}
    >
      {a.kapacitet.map((k) => (
        <TextField
          key={k.del}
          name={`kapacitet.${k.del}`}
          label={t('andraDel', { del: k.namn, enhet: k.enhet })}
          hjalp={t('andraTarAlla')}
          bredd="kort"
          inputMode="numeric"
          maxLength={7}
          frivillig
        />
      ))}
      <DateField name="fran" label={t('andraFran')} />
      <div className="vf-handlingar">
        <Button type="submit" variant="secondary" pagar={form.formState.isSubmitting}>
          {t('andraSpara')}
        </Button>
        <Button variant="tertiary" onClick={onAvbryt}>
          {t('avbryt')}
        </Button>
      </div>
    </Form>
  )
}
