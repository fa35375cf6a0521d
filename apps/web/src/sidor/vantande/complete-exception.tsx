import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { trpc } from '../../trpc/client.ts'
import { Modal } from '../utforare/tid/modal.tsx'
import { rowOf, type Undantag } from './exception-table.tsx'
import type { VantandeT } from './vantande-types.ts'

const FALT = ['person', 'del', 'typ', 'datum', 'start', 'slut', 'antal', 'minuter'] as const
type Varden = Record<(typeof FALT)[number], string>

/** A form with what is known of an exception, for the one who knows the rest. */
export function CompleteException({ t, rad, onStang }: { t: VantandeT; rad: Undantag; onStang: () => void }) {
  const toast = useToast()
  const klient = useQueryClient()
  const { handelse } = rad
  const text = (v: string | number | undefined) => (v === undefined || v === -1 ? '' : String(v))
  const form = useForm<Varden>({
    defaultValues: Object.fromEntries(
      FALT.map((f) => [f, text(f === 'person' ? (rad.person ?? undefined) : handelse[f])]),
    ) as Varden,
  })
  const spara = useMutation(
    trpc.utfort.undantag.komplettera.mutationOptions({
      onSuccess: async () => {
        toast(t('kompletterad'))
        onStang()
        await klient.invalidateQueries({ queryKey: trpc.utfort.pathKey() })
      },
    }),
  )
  const onSubmit = (v: Varden) => {
    const tal = (s: string) => (s.trim() ? Number(s.replace(',', '.')) : undefined)
    const { medarbetare, orsak, personal, avbokad, delasMed } = handelse
    const kvar = { medarbetare, orsak, avbokad, delasMed, personal: personal === -1 ? undefined : personal }
    const skrivet = Object.fromEntries(
      (['person', 'del', 'typ', 'datum', 'start', 'slut'] as const).map((f) => [f, v[f].trim() || undefined]),
    )
    return spara.mutateAsync({ id: rad.id, ny: { ...kvar, ...skrivet, antal: tal(v.antal), minuter: tal(v.minuter) } })
  }
  return (
    <Modal rubrik={t('kompletteraRubrik', { rad: rowOf(rad) })} ingress={rad.text} onStang={onStang}>
      <Form form={form} onSubmit={onSubmit}>
        {FALT.map((f) => (
          <TextField key={f} name={f} label={t(`falt_${f}`)} frivillig={f !== 'person' && f !== 'del'} />
        ))}
        <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
          {t('spara')}
        </Button>
      </Form>
    </Modal>
  )
}
