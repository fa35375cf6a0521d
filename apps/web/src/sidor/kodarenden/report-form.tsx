import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { RadioGroup } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { formatDatum } from '@valfri/ui/format'
import { Actions, Card, Section } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { Notice } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { kodarendenTexter } from '../../texter/val/kodarenden.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'

export type OppnatArende = RouterOutputs['utfort']['kodarende']['arende']

/** What happened and on which day; both are filled in, so the usual case is one click. */
export function ReportForm({ arende: a }: { arende: OppnatArende }) {
  const t = useTexter(kodarendenTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const form = useForm({ defaultValues: { typ: a.typer[0]?.id ?? '', datum: a.idag } })
  const registrera = useMutation(trpc.utfort.registrera.mutationOptions())
  const kvar = a.tak === null ? null : a.tak - a.raknade
  const onSubmit = async ({ typ, datum }: { typ: string; datum: string }) => {
    const [svar] = await registrera.mutateAsync({ handelser: [{ bestallningId: a.id, del: a.del, typ, datum }] })
    if (svar?.utfall === 'dubblett')
      throw { data: { fel: { kod: 'dubblett', text: t('dubblett'), nasta: t('dubblettNasta') } } }
    if (svar?.utfall === 'fel') throw { data: { fel: { kod: svar.kod ?? 'fel', text: svar.text ?? '' } } }
    const namn = a.typer.find((x) => x.id === typ)?.namn ?? typ
    toast(
      svar?.utfall === 'vantar'
        ? t('vantar', { text: svar.text ?? '' })
        : t('sparad', { namn: namn.toLowerCase(), datum: formatDatum(datum) }),
    )
    await cache.invalidateQueries({ queryKey: trpc.utfort.kodarende.pathKey() })
  }
  return (
    <Section rubrik={t('rapportera')} ingress={<p>{t('rapporteraIngress')}</p>}>
      {kvar !== null && (
        <Notice ton={kvar > 0 ? 'info' : 'vantar'}>{kvar > 0 ? t('kvar', { antal: kvar }) : t('fullt')}</Notice>
      )}
      <Card ton="viktig">
        <Form form={form} onSubmit={onSubmit}>
          <RadioGroup name="typ" label={t('typ')} alternativ={a.typer.map((x) => ({ varde: x.id, text: x.namn }))} />
          <DateField name="datum" label={t('datum')} tidigast={a.fran} senast={a.till ?? a.idag} />
          <Actions>
            <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
              {t('sparaHandelse')}
            </Button>
          </Actions>
        </Form>
      </Card>
    </Section>
  )
}
