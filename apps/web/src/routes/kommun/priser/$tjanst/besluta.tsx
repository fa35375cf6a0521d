import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createFileRoute, Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { RadioGroup, SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Actions } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { PrislistaHead } from '../../../../sidor/kommun/priser/prislista-head.tsx'
import type { Prislista } from '../../../../sidor/kommun/priser/typer.ts'
import { WithPrislista } from '../../../../sidor/kommun/priser/use-prislista.tsx'
import { priserForslagTexter } from '../../../../texter/kommun/priser-forslag.ts'
import { trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/priser/$tjanst/besluta')({ component: BeginPage })

function BeginPage() {
  const { tjanst } = Route.useParams()
  return <WithPrislista tjanstId={tjanst}>{(lista) => <Begin lista={lista} />}</WithPrislista>
}

interface Falt {
  satt: 'tom' | 'kopia'
  dag: string
  procent: string
  till: 'ore' | 'tio-ore' | 'krona'
  metod: 'halv-upp' | 'halv-jamn' | 'uppat' | 'nedat'
}

const validate = (text: string) =>
  /^[-\u2212]?\d{1,3}([.,]\d{1,4})?$/.test(text.trim()) || 'Skriv procent som 2,5 eller -1.'

/** Begins a draft of prices: empty, or what is in force raised by an index. */
function Begin({ lista }: { lista: Prislista }) {
  const t = useTexter(priserForslagTexter)
  const navigate = useNavigate()
  const klient = useQueryClient()
  const tjanst = lista.tjanst.id
  const skapa = useMutation(trpc.tenancy.forslag.skapa.mutationOptions())
  const form = useForm<Falt>({
    defaultValues: { satt: 'tom', dag: lista.dag, procent: '', till: 'krona', metod: 'halv-upp' },
  })
  const submit = async ({ satt, dag, procent, till, metod }: Falt) => {
    const exakt = procent.trim().replace(',', '.').replace('\u2212', '-')
    const kopia = satt === 'kopia' ? { dag, procent: exakt, till, metod } : null
    const { id } = await skapa.mutateAsync({ tjanstId: tjanst, slag: 'pris', kopia })
    await klient.invalidateQueries({ queryKey: trpc.tenancy.forslag.pathKey() })
    await navigate({ to: '/kommun/priser/$tjanst/forslag/$id', params: { tjanst, id } })
  }
  return (
    <>
      <PrislistaHead
        tjanst={tjanst}
        tillbaka={lista.tjanst.namn}
        rubrik={t('borjaRubrik', { tjanst: lista.tjanst.namn })}
        ingress={t('borjaIngress')}
      />
      <Form form={form} onSubmit={submit}>
        <RadioGroup
          name="satt"
          label={t('sattet')}
          alternativ={[
            { varde: 'tom', text: t('sattTom'), hjalp: t('sattTomHjalp') },
            { varde: 'kopia', text: t('sattKopia'), hjalp: t('sattKopiaHjalp') },
          ]}
        />
        {form.watch('satt') === 'kopia' && <IndexFields />}
        <Actions>
          <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
            {t('borja')}
          </Button>
          <Button asChild variant="tertiary">
            <Link to="/kommun/priser/$tjanst" params={{ tjanst }}>
              {t('avbryt')}
            </Link>
          </Button>
        </Actions>
      </Form>
    </>
  )
}

function IndexFields() {
  const t = useTexter(priserForslagTexter)
  return (
    <>
      <DateField name="dag" label={t('kopiaDag')} />
      <TextField
        name="procent"
        label={t('procent')}
        hjalp={t('procentHjalp')}
        bredd="kort"
        inputMode="decimal"
        enhet="%"
        regler={{ validate }}
      />
      <SelectField
        name="till"
        label={t('till')}
        alternativ={[
          { varde: 'ore', text: t('tillOre') },
          { varde: 'tio-ore', text: t('tillTio') },
          { varde: 'krona', text: t('tillKrona') },
        ]}
      />
      <SelectField
        name="metod"
        label={t('metod')}
        alternativ={[
          { varde: 'halv-upp', text: t('m_halvUpp') },
          { varde: 'halv-jamn', text: t('m_halvJamn') },
          { varde: 'uppat', text: t('m_uppat') },
          { varde: 'nedat', text: t('m_nedat') },
        ]}
      />
    </>
  )
}
