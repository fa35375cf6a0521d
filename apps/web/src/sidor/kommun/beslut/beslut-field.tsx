import { useQuery } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import type { FieldProps } from '@valfri/ui/field'
import { formatDatum } from '@valfri/ui/format'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useFormContext } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { beslutTexter } from '../../../texter/kommun/beslut.ts'
import { trpc } from '../../../trpc/client.ts'
import { BeslutForm } from './beslut-form.tsx'
import type { Slag } from './slag.ts'

/** Chooses one of the nämnd's decisions of certain kinds, or registers a new one without leaving the form. */
export function BeslutField({ slag, ...falt }: FieldProps & { slag: readonly Slag[] }) {
  const t = useTexter(beslutTexter)
  const { data, error, refetch } = useQuery(trpc.tenancy.beslut.lista.queryOptions())
  const { setValue } = useFormContext()
  const [oppen, setOppen] = useState(false)
  const [nytt, setNytt] = useState<string | null>(null)
  const passar = (data ?? []).filter((b) => (slag as readonly string[]).includes(b.slag))
  const finns = passar.some((b) => b.id === nytt)
  useEffect(() => {
    // Only when its option is in the page: a select cannot hold a value that it does not offer.
    if (finns) setValue(falt.name, nytt, { shouldDirty: true, shouldValidate: true })
  }, [finns, nytt, falt.name, setValue])
  if (!data && !error) return <Skeleton rader={1} />
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  return (
    <div className="vf-stapel" data-tatt>
      <SelectField
        {...falt}
        bredd="full"
        tomt={t('valjTomt')}
        hjalp={falt.hjalp ?? (data && passar.length === 0 ? t('ingaPassar') : undefined)}
        alternativ={passar.map((b) => ({
          varde: b.id,
          text: `${b.rubrik}, ${formatDatum(b.datum, 'kort')} ${b.paragraf} (${b.diarienummer})`,
        }))}
      />
      <div>
        <Button ikon="plus" variant="tertiary" onClick={() => setOppen(true)}>
          {t('nytt')}
        </Button>
      </div>
      {oppen && (
        <BeslutDialog
          slag={slag}
          onStang={() => setOppen(false)}
          onKlar={(id) => {
            setNytt(id)
            setOppen(false)
          }}
        />
      )}
    </div>
  )
}

interface BeslutDialogProps {
  slag: readonly Slag[]
  onKlar: (id: string) => void
  onStang: () => void
}

function BeslutDialog({ slag, onKlar, onStang }: BeslutDialogProps) {
  const t = useTexter(beslutTexter)
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => ref.current?.showModal(), [])
  // Outside the form in the page, since a form cannot hold a form; React's events still pass through, so they are stopped.
  return createPortal(
    <dialog
      ref={ref}
      className="vf-dialog vf-dialog-bred"
      aria-labelledby={id}
      onClose={onStang}
      onSubmit={(e) => e.stopPropagation()}
    >
      <h2 id={id}>{t('registreraRubrik')}</h2>
      <BeslutForm
        slag={slag}
        onKlar={onKlar}
        avbryt={
          <Button variant="tertiary" onClick={() => ref.current?.close()}>
            {t('avbryt')}
          </Button>
        }
      />
    </dialog>,
    document.body,
  )
}
