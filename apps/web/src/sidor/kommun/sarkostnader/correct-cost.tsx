import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { Form } from '@valfri/ui/form'
import { FormActions } from '@valfri/ui/form-actions'
import { formatKronor, formatManad, parseKronor } from '@valfri/ui/format'
import { Card, Section } from '@valfri/ui/section'
import { MoneyField } from '@valfri/ui/special-fields'
import { ErrorState } from '@valfri/ui/states'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { trpc } from '../../../trpc/client.ts'
import { SourceFields } from './source-fields.tsx'
import type { Sarkostnad, SarkostnadTexter } from './typer.ts'

interface CorrectCostProps {
  t: SarkostnadTexter
  post: Sarkostnad
  onStang: () => void
}

/** What a line should stand at and why; asked once more with the difference before it is written for all to see. */
export function CorrectCost({ t, post, onStang }: CorrectCostProps) {
  const form = useForm({ defaultValues: { ratt: '', skal: '', beslutId: '', verifikation: '' } })
  const [ratt, setRatt] = useState<number | null>(null)
  const klient = useQueryClient()
  const toast = useToast()
  const ruta = useRef<HTMLDivElement>(null)
  // It opens under a list that may be long: whoever asked for it is taken there.
  useEffect(() => ruta.current?.focus(), [])
  const korrigera = useMutation(
    trpc.insyn.sarkostnad.korrigera.mutationOptions({
      onSuccess: async () => {
        toast(t('klart'))
        onStang()
        await klient.invalidateQueries({ queryKey: trpc.insyn.pathKey() })
      },
    }),
  )
  const confirm = () => {
    const { skal, beslutId, verifikation } = form.getValues()
    if (ratt === null) return
    const varden = { id: post.id, staende: post.staendeOre, ratt, skal, beslutId: beslutId || null, verifikation }
    korrigera.mutate(varden, { onSettled: () => setRatt(null) })
  }
  const skillnad = (ratt ?? 0) - post.staendeOre
  return (
    <Section
      rubrik={t('korrigeraRubrik', { text: post.text })}
      ingress={<p>{t('korrigeraText', { manad: formatManad(post.manad), belopp: formatKronor(post.staendeOre) })}</p>}
    >
      <div ref={ruta} tabIndex={-1}>
        <Card ton="lugn">
          {korrigera.error !== null && <ErrorState error={korrigera.error} />}
          <Form form={form} onSubmit={(v) => setRatt(parseKronor(v.ratt))}>
            <MoneyField name="ratt" label={t('ratt')} hjalp={t('rattHjalp')} />
            <TextField
              name="skal"
              label={t('skal')}
              hjalp={t('skalHjalp')}
              maxLength={300}
              regler={{ validate: (text) => text.trim().length >= 5 || t('skalKort') }}
            />
            <SourceFields t={t} />
            <FormActions spara={t('granska')} avbryt={t('avbryt')} onAvbryt={onStang} />
          </Form>
        </Card>
      </div>
      <ConfirmDialog
        oppen={ratt !== null}
        rubrik={t('fraga', { belopp: `${skillnad > 0 ? '+' : ''}${formatKronor(skillnad)}` })}
        bekrafta={t('bekrafta')}
        pagar={korrigera.isPending}
        onBekrafta={confirm}
        onStang={() => setRatt(null)}
      >
        <p>
          {t('fragaText', {
            text: post.text,
            fran: formatKronor(post.staendeOre),
            till: formatKronor(ratt ?? 0),
          })}
        </p>
      </ConfirmDialog>
    </Section>
  )
}
