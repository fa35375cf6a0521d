import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { FormActions } from '@valfri/ui/form-actions'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { StatusTag } from '@valfri/ui/status-tag'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { installningarTexter } from '../../../texter/kommun/installningar.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import { BeslutField } from '../beslut/beslut-field.tsx'

type Tjanst = RouterOutputs['tenancy']['tjanst']['lista'][number]

export interface ServiceCardProps {
  tjanst: Tjanst
  far: boolean
  /** Its form is open; one at a time on the page. */
  oppen: boolean
  onOppna: (oppen: boolean) => void
}

/** One tjänst of the instance: on or off, since when, and by which decisions. */
export function ServiceCard({ tjanst: x, far, oppen, onOppna }: ServiceCardProps) {
  const t = useTexter(installningarTexter)
  const sedan = x.fran ? t(x.aktiv ? 'paslagenSedan' : 'avstangdSedan', { datum: formatDatum(x.fran) }) : t('aldrig')
  return (
    <Section rubrik={x.namn} ingress={<p>{x.sammanfattning}</p>}>
      <div>
        <StatusTag ton={x.aktiv ? 'klart' : 'neutral'}>{sedan}</StatusTag>
      </div>
      {x.historik.length > 0 && (
        <details className="vf-fallbar">
          <summary>{t('historik')}</summary>
          <ul>
            {x.historik.map((h) => (
              <li key={`${h.fran} ${h.aktiv}`}>
                {`${formatDatum(h.fran)}: ${t(h.aktiv ? 'pa' : 'av')}. ${h.beslut.rubrik} (${h.beslut.diarienummer})`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {far && !oppen && (
        <div>
          <Button onClick={() => onOppna(true)}>{t(x.aktiv ? 'stangAv' : 'slaPa', { tjanst: x.namn })}</Button>
        </div>
      )}
      {oppen && <SwitchForm tjanst={x} onStang={() => onOppna(false)} />}
    </Section>
  )
}

function SwitchForm({ tjanst: x, onStang }: { tjanst: Tjanst; onStang: () => void }) {
  const t = useTexter(installningarTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const form = useForm({ defaultValues: { fran: '', beslutId: '' } })
  const satt = useMutation(trpc.tenancy.tjanst.satt.mutationOptions())
  return (
    <Form
      form={form}
      onSubmit={async (v) => {
        await satt.mutateAsync({ tjanstId: x.tjanstId, aktiv: !x.aktiv, ...v })
        await klient.invalidateQueries({ queryKey: trpc.tenancy.tjanst.lista.queryKey() })
        toast(t(x.aktiv ? 'stangdesAv' : 'slogsPa', { tjanst: x.namn, datum: formatDatum(v.fran) }))
        onStang()
      }}
    >
      <DateField name="fran" label={t('fran')} />
      <BeslutField name="beslutId" label={t('beslut')} slag={['aktivera-tjanst']} />
      <FormActions
        spara={t(x.aktiv ? 'stangAv' : 'slaPa', { tjanst: x.namn })}
        avbryt={t('avbryt')}
        onAvbryt={onStang}
      />
    </Form>
  )
}
