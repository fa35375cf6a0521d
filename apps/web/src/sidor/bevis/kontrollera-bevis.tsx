import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { RadioGroup } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { ErrorState } from '@valfri/ui/states'
import { TextareaField, TextField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { bevisTexter } from '../../texter/skal/bevis.ts'
import { trpc } from '../../trpc/client.ts'
import { KontrollLista } from './kontroll-lista.tsx'
import type { BevisVidVillkor } from './typer.ts'

/** What the kommuner have found of a proof, and what this nämnd does: accepts another's check, or makes its own. */
export function KontrolleraBevis({ bevis: b, far }: { bevis: BevisVidVillkor; far: boolean }) {
  const t = useTexter(bevisTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const [oppen, setOppen] = useState(false)
  const reload = () => klient.invalidateQueries({ queryKey: trpc.utforare.bevis.pathKey() })
  const godta = useMutation(
    trpc.utforare.bevis.kontrollera.mutationOptions({
      onSuccess: async () => {
        toast(t('godtaget'))
        await reload()
      },
    }),
  )
  const anvandbart = b.lage === 'giltigt' || b.lage === 'gar-ut' || b.lage === 'ifragasatt'
  const grund = b.egen || !anvandbart ? undefined : b.andras.find((k) => k.utfall === 'kontrollerat')
  const alla = [...(b.egen ? [b.egen] : []), ...b.andras]
  return (
    <>
      {!b.egen && <p>{t('ejKontrolleratHar')}</p>}
      {alla.length > 0 && <KontrollLista kontroller={alla} />}
      {far && !oppen && (
        <div className="vf-handlingar">
          {grund && (
            <Button
              variant="secondary"
              pagar={godta.isPending}
              onClick={() => godta.mutate({ bevisId: b.id, utfall: 'godtaget', grundId: grund.id })}
            >
              {t('godta', { kommun: grund.kommunNamn })}
              <span className="ds-sr-only">: {b.namn}</span>
            </Button>
          )}
          <Button variant="tertiary" onClick={() => setOppen(true)}>
            {t(b.egen ? 'kontrolleraIgen' : 'kontrolleraSjalv')}
            <span className="ds-sr-only">: {b.namn}</span>
          </Button>
        </div>
      )}
      {godta.error && <ErrorState error={godta.error} />}
      {oppen && <KontrollForm bevis={b} onKlar={() => setOppen(false)} onSparat={reload} />}
    </>
  )
}

function KontrollForm(p: { bevis: BevisVidVillkor; onKlar: () => void; onSparat: () => Promise<unknown> }) {
  const t = useTexter(bevisTexter)
  const toast = useToast()
  const spara = useMutation(trpc.utforare.bevis.kontrollera.mutationOptions())
  const form = useForm({ defaultValues: { utfall: '', kalla: '', skal: '' } })
  return (
    <Form
      form={form}
      onSubmit={async (v) => {
        const utfall = v.utfall as 'kontrollerat' | 'underkant'
        await spara.mutateAsync({ bevisId: p.bevis.id, utfall, kalla: v.kalla, skal: v.skal })
        toast(t('sparadKontroll'))
        p.onKlar()
        await p.onSparat()
      }}
    >
      <RadioGroup
        name="utfall"
        label={t('utfall')}
        alternativ={(['kontrollerat', 'underkant'] as const).map((varde) => ({ varde, text: t(`utfall_${varde}`) }))}
      />
      <TextField name="kalla" label={t('kalla')} hjalp={t('kallaHjalp')} bredd="mellan" />
      {form.watch('utfall') === 'underkant' && (
        <TextareaField name="skal" label={t('skal')} hjalp={t('skalHjalp')} rader={3} />
      )}
      <div className="vf-handlingar">
        <Button variant="secondary" type="submit" pagar={form.formState.isSubmitting}>
          {t('sparaKontroll')}
        </Button>
        <Button variant="tertiary" onClick={p.onKlar}>
          {t('avbryt')}
        </Button>
      </div>
    </Form>
  )
}
