import { useMutation, useQueryClient } from '@tanstack/react-query'
import { formatDatum } from '@valfri/ui/format'
import { Card, Section } from '@valfri/ui/section'
import { useToast } from '@valfri/ui/toast'
import { useTexter } from '../../i18n/use-texter.ts'
import { egetArendeTexter } from '../../texter/utforare/arende.ts'
import { trpc } from '../../trpc/client.ts'
import type { EgetArendeSida } from './eget-arende-fakta.tsx'
import { SvarForm } from './svar-form.tsx'

interface KompletteringFormProps {
  arende: EgetArendeSida
  begaran: EgetArendeSida['kompletteringar'][number]
}

/** Answers a begäran: the fields of the villkor that it names, filled with what was sent. */
export function KompletteringForm({ arende, begaran }: KompletteringFormProps) {
  const t = useTexter(egetArendeTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const svara = useMutation(trpc.ansokan.komplettera.mutationOptions())
  return (
    <Section
      rubrik={t('kompletteraRubrik')}
      ingress={<p>{t('kompletteraSenast', { datum: formatDatum(begaran.sistaDag) })}</p>}
    >
      <Card ton="viktig">
        <p className="vf-lopande">{begaran.text}</p>
      </Card>
      <SvarForm
        arende={arende}
        villkor={begaran.villkor}
        knapp={t('kompletteraSkicka')}
        onSkicka={async (svar) => {
          await svara.mutateAsync({ id: begaran.id, svar: svar as never })
          toast(t('kompletterat'))
          await klient.invalidateQueries({ queryKey: trpc.ansokan.pathKey() })
        }}
      />
    </Section>
  )
}
