import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { Card, Stack } from '@valfri/ui/section'
import { ErrorState, Notice } from '@valfri/ui/states'
import { TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { trpc } from '../../../trpc/client.ts'
import { sendFile } from './chosen-file.ts'
import { ColumnMap } from './column-map.tsx'
import type { Filstart, ImportT, Karta } from './import-types.ts'
import { RowPreview } from './row-preview.tsx'

interface PrepareProps {
  t: ImportT
  fil: File
  start: Filstart
  onKlar: (id: string) => Promise<void>
  onAvbryt: () => void
}

/** Shows how a chosen file is read, lets one change it, keep it as a karta, and try the file. */
export function PrepareFile({ t, fil, start, onKlar, onAvbryt }: PrepareProps) {
  const [karta, setKarta] = useState<Karta>(start.karta)
  const [pagar, setPagar] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const { data: kartval } = useQuery(trpc.utfort.fil.kartval.queryOptions())
  const { data: tolkat } = useQuery(
    trpc.utfort.fil.tolka.queryOptions(
      { rubriker: [...start.rubriker], rader: start.rader.map((r) => [...r]), karta },
      { placeholderData: keepPreviousData },
    ),
  )
  const saknas = tolkat?.saknas ?? []
  const prova = async () => {
    setPagar(true)
    setError(null)
    try {
      await onKlar((await sendFile(fil, karta)).id)
    } catch (orsak) {
      setError(orsak)
      setPagar(false)
    }
  }
  return (
    <Card>
      <Stack tatt>
        <h2>{t('kartaRubrik', { namn: fil.name })}</h2>
        <p className="vf-svag">{start.kartaNamn ? t('kartaSparad', { karta: start.kartaNamn }) : t('kartaGissad')}</p>
        {start.noter.map((not) => (
          <p key={not} className="vf-svag">
            {not}
          </p>
        ))}
        {saknas.length > 0 && (
          <Notice ton="vantar">
            <p>{t('kartaSaknas', { saknas: saknas.map((s) => s.namn.toLowerCase()).join(', ') })}</p>
          </Notice>
        )}
        <RowPreview t={t} rader={tolkat?.rader} />
        <details className="vf-detaljer" open={saknas.length > 0 || undefined}>
          <summary>{t('kartaAndra')}</summary>
          <ColumnMap t={t} start={start} karta={karta} onKarta={setKarta} kartval={kartval} />
          <SaveMap t={t} start={start} karta={karta} />
        </details>
        {error !== null && <ErrorState error={error} />}
        <div aria-live="polite" className="vf-forlopp">
          {pagar && (
            <>
              <span>{t('skickar', { namn: fil.name })}</span>
              <progress aria-label={t('skickar', { namn: fil.name })} />
            </>
          )}
        </div>
        <div className="vf-handlingar">
          <Button variant="primary" pagar={pagar} disabled={saknas.length > 0} onClick={() => void prova()}>
            {t('provaFilen')}
          </Button>
          <Button variant="tertiary" onClick={onAvbryt}>
            {t('valjAnnan')}
          </Button>
        </div>
      </Stack>
    </Card>
  )
}

/** Keeps the karta under a name, for the next file of the same layout. */
function SaveMap({ t, start, karta }: { t: ImportT; start: Filstart; karta: Karta }) {
  const toast = useToast()
  const klient = useQueryClient()
  const [id, setId] = useState(start.kartaId)
  const form = useForm({ defaultValues: { namn: start.kartaNamn ?? '' } })
  const spara = useMutation(
    trpc.utfort.fil.sparaKarta.mutationOptions({
      onSuccess: async (svar) => {
        setId(svar.id)
        toast(t('kartaArSparad'))
        await klient.invalidateQueries({ queryKey: trpc.utfort.fil.kartor.queryKey() })
      },
    }),
  )
  return (
    <Form
      form={form}
      onSubmit={({ namn }) =>
        spara.mutateAsync({
          id: namn === start.kartaNamn ? (id ?? undefined) : undefined,
          namn,
          karta,
          rubriker: [...start.rubriker],
        })
      }
    >
      <TextField name="namn" label={t('kartaNamn')} hjalp={t('kartaNamnHjalp')} maxLength={80} />
      <Button type="submit" pagar={form.formState.isSubmitting}>
        {t('sparaKarta')}
      </Button>
    </Form>
  )
}
