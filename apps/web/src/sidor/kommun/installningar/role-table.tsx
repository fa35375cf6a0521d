import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { DataTable } from '@valfri/ui/data-table'
import type { Kolumn } from '@valfri/ui/data-table-model'
import { DateText } from '@valfri/ui/date-text'
import { Form } from '@valfri/ui/form'
import { Actions, Card } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { useToast } from '@valfri/ui/toast'
import { useMemo, useState } from 'react'
import { useForm } from 'react-hook-form'
import { type T, useTexter } from '../../../i18n/use-texter.ts'
import { useTabellLage } from '../../../skal/use-tabell-lage.ts'
import { installningarTexter } from '../../../texter/kommun/installningar.ts'
import { type RouterOutputs, trpc } from '../../../trpc/client.ts'
import { rollText } from './roller.ts'

type Rad = RouterOutputs['tenancy']['uppdrag']['lista'][number]
type Texter = T<keyof typeof installningarTexter.sv & string>

function roleColumns(t: Texter, onAvsluta: (rad: Rad) => void): readonly Kolumn<Rad>[] {
  return [
    { id: 'namn', rubrik: t('person'), radrubrik: true, varde: (r) => (r.arJag ? `${r.namn} (${t('du')})` : r.namn) },
    { id: 'roll', rubrik: t('roll'), varde: (r) => rollText(r.roll) },
    { id: 'fran', rubrik: t('fran'), varde: (r) => r.fran, visa: (r) => <DateText datum={r.fran} form="kort" /> },
    {
      id: 'till',
      rubrik: t('till'),
      varde: (r) => r.till,
      visa: (r) => (r.till ? <DateText datum={r.till} form="kort" /> : t('tillsVidare')),
    },
    {
      id: 'avsluta',
      rubrik: t('avslutaKnapp'),
      sorterbar: false,
      ejSokt: true,
      varde: () => null,
      visa: (r) =>
        r.till ? (
          '–'
        ) : (
          <Button variant="tertiary" aria-label={t('avsluta', { namn: r.namn })} onClick={() => onAvsluta(r)}>
            {t('avslutaKnapp')}
          </Button>
        ),
    },
  ]
}

export interface RoleTableProps {
  rader: readonly Rad[] | undefined
  error: unknown
  onRetry: () => void
}

/** Who holds which role, and held it before. */
export function RoleTable({ rader, error, onRetry }: RoleTableProps) {
  const t = useTexter(installningarTexter)
  const [lage, onLage] = useTabellLage()
  const [avslutas, setAvslutas] = useState<Rad | null>(null)
  const kolumner = useMemo(() => roleColumns(t, setAvslutas), [t])
  return (
    <>
      {avslutas && <EndForm key={avslutas.id} rad={avslutas} onKlar={() => setAvslutas(null)} />}
      <DataTable
        caption={t('roller')}
        kolumner={kolumner}
        rader={rader}
        radId={(r) => r.id}
        lage={lage}
        onLage={onLage}
        error={error}
        onRetry={onRetry}
        sok={t('person')}
        tomt={null}
      />
    </>
  )
}

function EndForm({ rad, onKlar }: { rad: Rad; onKlar: () => void }) {
  const t = useTexter(installningarTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const form = useForm({ defaultValues: { sistaDag: '' } })
  const avsluta = useMutation(trpc.tenancy.uppdrag.avsluta.mutationOptions())
  return (
    <Card ton="viktig">
      <h3>{t('avslutaRubrik')}</h3>
      <p>{t('avslutaText', { namn: rad.namn, roll: rollText(rad.roll).toLowerCase() })}</p>
      <Form
        form={form}
        faltnamn={() => 'sistaDag'}
        onSubmit={async ({ sistaDag }) => {
          await avsluta.mutateAsync({ id: rad.id, till: sistaDag })
          await klient.invalidateQueries({ queryKey: trpc.tenancy.uppdrag.lista.queryKey() })
          toast(t('rollAvslutad'))
          onKlar()
        }}
      >
        <DateField name="sistaDag" label={t('sistaDag')} />
        <Actions>
          <Button type="submit" data-color="danger" pagar={form.formState.isSubmitting}>
            {t('avslutaKnapp')}
          </Button>
          <Button variant="tertiary" onClick={onKlar}>
            {t('avbryt')}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}
