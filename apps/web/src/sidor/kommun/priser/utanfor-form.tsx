import { CheckboxField } from '@valfri/ui/choice-fields'
import { TextareaField } from '@valfri/ui/text-field'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { regelTexter } from '../../../texter/kommun/regel.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import { DecisionForm } from './decision-form.tsx'

type Lage = RouterOutputs['tenancy']['regel']['utanforValet']
interface Varden {
  delar: Record<string, { utanfor: boolean; skal: string }>
  fran: string
  beslutId: string
}

/** Decides which delar stand outside the choice from a day, and why; begins with what holds. */
export function UtanforForm({ lage, onStang }: { lage: Lage; onStang: () => void }) {
  const t = useTexter(regelTexter)
  const form = useForm<Varden>({
    defaultValues: {
      delar: Object.fromEntries(
        lage.delar.map((d) => {
          const skal = lage.galler?.delar[d.id] ?? ''
          return [d.id, { utanfor: skal !== '', skal }]
        }),
      ),
      fran: '',
      beslutId: '',
    },
  })
  const valda = form.watch('delar')
  const toVarde = (v: Varden) => ({
    delar: Object.fromEntries(
      Object.entries(v.delar).flatMap(([id, d]) => (d.utanfor ? [[id, d.skal.trim()] as const] : [])),
    ),
  })
  return (
    <DecisionForm
      form={form}
      tjanst={lage.tjanst.id}
      parameter="utanfor-valet"
      toVarde={toVarde}
      falt="fran"
      slag={['annat', 'aktivera-tjanst']}
      spara={t('valetSpara')}
      sparat={(fran) => t('valetSparat', { fran })}
      visasAv={trpc.tenancy.regel.pathKey()}
      onStang={onStang}
    >
      {lage.delar.map((d) => (
        <div key={d.id}>
          <CheckboxField name={`delar.${d.id}.utanfor`} label={t('valetDel', { del: d.namn })} />
          {valda[d.id]?.utanfor && (
            <TextareaField
              name={`delar.${d.id}.skal`}
              label={t('valetSkal', { del: d.namn.toLocaleLowerCase('sv') })}
              hjalp={t('valetSkalHjalp')}
              regler={{ validate: (text: string) => text.trim().length >= 10 || t('skrivSkal') }}
            />
          )}
        </div>
      ))}
    </DecisionForm>
  )
}
