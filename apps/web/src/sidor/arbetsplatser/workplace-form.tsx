import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { FormActions } from '@valfri/ui/form-actions'
import { Card } from '@valfri/ui/section'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useToast } from '@valfri/ui/toast'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { arbetsplatserTexter } from '../../texter/val/arbetsplatser.ts'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'
import { EndWorkplace } from './end-workplace.tsx'
import { type Arbetsplats, CompanyFields, ContactFields, TOM } from './workplace-fields.tsx'

type Kontakter = RouterOutputs['val']['arbetsplats']['kontakter']
const KOMMUN = 'kommun'

/** A new workplace, or one of the register to change: what an utförare proposed is taken in by saving it. */
export function WorkplaceForm({ plats, onStang }: { plats: Arbetsplats | null; onStang: () => void }) {
  const t = useTexter(arbetsplatserTexter)
  const kontakter = useQuery(trpc.val.arbetsplats.kontakter.queryOptions())
  if (kontakter.error) return <ErrorState error={kontakter.error} onRetry={() => void kontakter.refetch()} />
  if (!kontakter.data) return <Skeleton rader={5} />
  const rubrik = plats
    ? t(plats.status === 'foreslagen' ? 'formForslag' : 'formAndra', { namn: plats.namn })
    : t('formNy')
  return (
    <Card ton="lugn">
      <h2>{rubrik}</h2>
      <Fields plats={plats} kontakter={kontakter.data} onStang={onStang} />
      {plats && plats.status !== 'avslutad' && <EndWorkplace plats={plats} onKlar={onStang} />}
    </Card>
  )
}

interface FieldsProps {
  readonly plats: Arbetsplats | null
  readonly kontakter: Kontakter
  readonly onStang: () => void
}

function Fields({ plats, kontakter, onStang }: FieldsProps) {
  const t = useTexter(arbetsplatserTexter)
  const toast = useToast()
  const cache = useQueryClient()
  const form = useForm({ defaultValues: { ...toValues(plats), hos: plats?.kontakt.utforareId ?? KOMMUN } })
  const spara = useMutation(trpc.val.arbetsplats.spara.mutationOptions())
  return (
    <Form
      form={form}
      faltnamn={(f) => (f === 'kontaktUtforareId' ? 'hos' : f)}
      onSubmit={async ({ hos, ...v }) => {
        const kontaktUtforareId = hos === KOMMUN ? null : hos
        await spara.mutateAsync({ ...v, kontaktUtforareId, ...(plats && { id: plats.id, rev: plats.rev }) })
        toast(t('sparad', { namn: v.namn }))
        onStang()
        await cache.invalidateQueries({ queryKey: trpc.val.pathKey() })
      }}
    >
      <CompanyFields t={t} />
      <h3>{t('kontaktRubrik')}</h3>
      <SelectField
        name="hos"
        label={t('kontaktHos')}
        alternativ={[{ varde: KOMMUN, text: t('kommunens') }, ...kontakter.map((u) => ({ varde: u.id, text: u.namn }))]}
      />
      <ContactFields t={t} />
      <FormActions
        spara={t(plats?.status === 'foreslagen' ? 'taIn' : 'spara')}
        avbryt={t('avbryt')}
        onAvbryt={onStang}
      />
    </Form>
  )
}

function toValues(p: Arbetsplats | null): typeof TOM {
  if (!p) return TOM
  const { namn, adress, postnummer, ort, kontakt } = p
  return {
    ...{ namn, adress, postnummer, ort },
    organisationsnummer: p.organisationsnummer ?? '',
    kontaktNamn: kontakt.namn,
    kontaktTelefon: kontakt.telefon ?? '',
    kontaktEpost: kontakt.epost ?? '',
  }
}
