import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { AutosaveStatus, useAutosave } from '@valfri/ui/autosave'
import { Button } from '@valfri/ui/button'
import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { felFrom } from '@valfri/ui/fel'
import { Form } from '@valfri/ui/form'
import { formatDatum } from '@valfri/ui/format'
import { Actions, Section } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { Notice } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { type T, useTexter } from '../../../i18n/use-texter.ts'
import { priserForslagTexter } from '../../../texter/kommun/priser-forslag.ts'
import { trpc, trpcClient } from '../../../trpc/client.ts'
import { BeslutField } from '../beslut/beslut-field.tsx'
import { AddRow } from './add-row.tsx'
import { ExcelTools } from './excel-tools.tsx'
import { type Forslag, fromGridRader, type GridRad, toGridRader } from './grid-rader.ts'
import { KalkylDialog } from './kalkyl-dialog.tsx'
import { PriceGrid } from './price-grid.tsx'

type Falt = { fran: string; beslutId: string }

/** A draft of prices: kept while it is typed, handed in when it is right. */
export function ForslagEditor({
  forslag,
  delar,
}: {
  forslag: Forslag
  delar: readonly { id: string; namn: string }[]
}) {
  const t = useTexter(priserForslagTexter)
  const toast = useToast()
  const navigate = useNavigate()
  const klient = useQueryClient()
  const [rader, setRader] = useState<GridRad[]>(() => toGridRader(forslag))
  const [fel, setFel] = useState<Record<string, string>>({})
  const [oppenKalkyl, setOppenKalkyl] = useState<string | null>(null)
  const [kassera, setKassera] = useState(false)
  const form = useForm<Falt>({ defaultValues: { fran: forslag.fran ?? '', beslutId: forslag.beslutId ?? '' } })
  const params = { tjanst: forslag.tjanst.id }
  const innehall = { ...form.watch(), rader: fromGridRader(rader) }

  const save = useForslagSave(forslag)
  const lage = useAutosave(innehall, save)
  const lamna = useMutation(trpc.tenancy.forslag.lamna.mutationOptions())
  const slang = useMutation(trpc.tenancy.forslag.kassera.mutationOptions())
  const done = async (text: string) => {
    await klient.invalidateQueries({ queryKey: trpc.tenancy.forslag.pathKey() })
    toast(text)
    await navigate({ to: '/kommun/priser/$tjanst', params })
  }
  const submit = async (v: Falt) => {
    setFel({})
    if (innehall.rader.length === 0) return form.setError('fran', { message: t('ingetIfyllt') })
    await save({ ...v, rader: innehall.rader })
    try {
      await lamna.mutateAsync({ id: forslag.id })
    } catch (error) {
      const ifyllda = rader.filter((r) => r.text.trim())
      const falt = Object.entries(felFrom(error).falt ?? {})
      setFel(
        Object.fromEntries(
          falt.flatMap(([f, text]) => {
            const nyckel = ifyllda[Number(/^rader\.(\d+)$/.exec(f)?.[1])]?.nyckel
            return nyckel ? [[nyckel, text]] : []
          }),
        ),
      )
      throw error
    }
    await done(t('lamnat'))
  }
  const kalkylRad = rader.find((r) => r.nyckel === oppenKalkyl)
  const { kopia } = forslag
  return (
    <>
      {kopia && <Notice>{t('kopiaText', kopiaText(t, kopia))}</Notice>}
      {/* A row's refusal stands at its cell. The library forgets root errors at the next try, and would let others stop it. */}
      <Form form={form} onSubmit={submit} faltnamn={(f) => (f.startsWith('rader.') ? 'root.rader' : f)}>
        <DateField name="fran" label={t('fran')} hjalp={t('franHjalp')} />
        <BeslutField name="beslutId" label={t('prisbeslut')} slag={['pris']} />
        <PriceGrid rader={rader} onRader={setRader} onKalkyl={(r) => setOppenKalkyl(r.nyckel)} fel={fel} />
        <AutosaveStatus lage={lage} />
        <Actions>
          <Button variant="primary" type="submit" pagar={form.formState.isSubmitting}>
            {t('lamna')}
          </Button>
          <Button variant="tertiary" onClick={() => setKassera(true)}>
            {t('kassera')}
          </Button>
        </Actions>
      </Form>
      <ExcelTools namn={`priser-${forslag.tjanst.id}`} rader={rader} onRader={setRader} />
      <Section rubrik={t('laggRubrik')} ingress={<p>{t('laggText')}</p>}>
        <AddRow forslag={forslag} delar={delar} rader={rader} onLagg={(r) => setRader([...rader, r])} />
      </Section>
      {kalkylRad && (
        <KalkylDialog
          rad={kalkylRad}
          forslag={forslag.kalkylposter}
          onKlar={(nytt) => {
            setRader(rader.map((r) => (r.nyckel === kalkylRad.nyckel ? { ...r, ...nytt } : r)))
            setOppenKalkyl(null)
          }}
          onStang={() => setOppenKalkyl(null)}
        />
      )}
      <ConfirmDialog
        oppen={kassera}
        rubrik={t('kasseraFraga')}
        bekrafta={t('kassera')}
        farligt
        pagar={slang.isPending}
        onBekrafta={() => slang.mutate({ id: forslag.id }, { onSuccess: () => void done(t('kasserat')) })}
        onStang={() => setKassera(false)}
      >
        <p>{t('kasseraText')}</p>
      </ConfirmDialog>
    </>
  )
}

interface Sparat {
  readonly fran: string
  readonly beslutId: string
  readonly rader: ReturnType<typeof fromGridRader>
}

/** Saves the draft, one save at a time and each on the revision of the one before; what is saved already is not sent again. */
function useForslagSave({ id, rev: forsta }: Forslag) {
  const rev = useRef(forsta)
  const sist = useRef('')
  const ko = useRef<Promise<unknown>>(Promise.resolve())
  return ({ fran, beslutId, rader }: Sparat) => {
    const text = JSON.stringify([fran, beslutId, rader])
    const nasta = ko.current.then(async () => {
      if (text === sist.current) return
      const innehall = { fran: fran || null, beslutId: beslutId || null, rader }
      const svar = await trpcClient.tenancy.forslag.spara.mutate({ id, rev: rev.current, ...innehall })
      rev.current = svar.rev
      sist.current = text
    })
    // The next save waits for this one, whether it was taken or refused; who asked for it gets the refusal.
    ko.current = nasta.then(
      () => undefined,
      () => undefined,
    )
    return nasta
  }
}

type Texter = T<keyof typeof priserForslagTexter.sv & string>
const TILL = { ore: 'tillOre', 'tio-ore': 'tillTio', krona: 'tillKrona' } as const
const METOD = { 'halv-upp': 'm_halvUpp', 'halv-jamn': 'm_halvJamn', uppat: 'm_uppat', nedat: 'm_nedat' } as const

/** The index and its rounding in words, as the nämnd's tjänsteskrivelse would say it. */
function kopiaText(t: Texter, k: NonNullable<Forslag['kopia']>) {
  return {
    dag: formatDatum(k.dag),
    procent: k.procent.replace('.', ','),
    till: t(TILL[k.till as keyof typeof TILL]).toLowerCase(),
    metod: t(METOD[k.metod as keyof typeof METOD]).toLowerCase(),
  }
}
