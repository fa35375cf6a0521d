import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { RadioGroup } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { Section } from '@valfri/ui/section'
import { DateField } from '@valfri/ui/special-fields'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { TextareaField } from '@valfri/ui/text-field'
import { useToast } from '@valfri/ui/toast'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { arendeTexter } from '../../texter/kommun/arenden.ts'
import { trpc } from '../../trpc/client.ts'
import type { Arende } from './typer.ts'

type Grund = Arende['uteslutning'][number]
type Status = NonNullable<Grund['status']>
const TON: Record<Status, Ton> = { provas: 'vantar', utesluts: 'fel', 'utesluts-inte': 'klart' }

/** The six grounds of LOV 7:1. Folded while none is tried: most applications never come here. */
export function UteslutningAvsnitt({ arende: a }: { arende: Arende }) {
  const t = useTexter(arendeTexter)
  const aktuella = a.uteslutning.some((g) => g.status !== null)
  const lista = (
    <ul className="vf-grunder">
      {a.uteslutning.map((g) => (
        <GrundRad key={g.grund} arende={a} grund={g} />
      ))}
    </ul>
  )
  return (
    <Section rubrik={t('uteslutning')} ingress={<p>{t('uteslutningIngress')}</p>}>
      {aktuella ? (
        lista
      ) : (
        <details className="vf-visa-mer">
          <summary>{t('uteslutningIngen')}</summary>
          {lista}
        </details>
      )}
    </Section>
  )
}

function GrundRad({ arende: a, grund: g }: { arende: Arende; grund: Grund }) {
  const t = useTexter(arendeTexter)
  const [oppen, setOppen] = useState(false)
  const far = a.kan.uteslut || (a.kan.prova && g.status === null)
  return (
    <li>
      <div className="vf-villkor-huvud">
        <span>
          {t('grund', { nr: g.grund })}. {g.text}
        </span>
        {g.status && <StatusTag ton={TON[g.status]}>{t(`uteslutning_${g.status}`)}</StatusTag>}
      </div>
      {g.skal && <p className="vf-lopande">{g.skal}</p>}
      {g.proportionalitet && <p className="vf-lopande">{g.proportionalitet}</p>}
      {oppen ? (
        <GrundForm arende={a} grund={g} onKlar={() => setOppen(false)} />
      ) : (
        far && (
          <Button variant="tertiary" onClick={() => setOppen(true)}>
            {g.status === null ? t('uteslutningBorja') : t('uteslutningAvgor')}
            <span className="ds-sr-only">: {t('grund', { nr: g.grund })}</span>
          </Button>
        )
      )}
    </li>
  )
}

function GrundForm({ arende: a, grund: g, onKlar }: { arende: Arende; grund: Grund; onKlar: () => void }) {
  const t = useTexter(arendeTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const prova = useMutation(trpc.provning.provaUteslutning.mutationOptions())
  const val: readonly Status[] = a.kan.uteslut ? ['provas', 'utesluts', 'utesluts-inte'] : ['provas']
  const form = useForm({
    defaultValues: {
      status: g.status ?? 'provas',
      skal: g.skal ?? '',
      proportionalitet: g.proportionalitet ?? '',
      sokandenHord: g.sokandenHord ?? '',
    },
  })
  const utesluts = form.watch('status') === 'utesluts'
  return (
    <Form
      form={form}
      onSubmit={async ({ sokandenHord, ...v }) => {
        await prova.mutateAsync({ arendeId: a.id, grund: g.grund, ...v, sokandenHord: sokandenHord || null })
        toast(t('uteslutningSparad'))
        await klient.invalidateQueries({ queryKey: trpc.provning.pathKey() })
        onKlar()
      }}
    >
      <RadioGroup
        name="status"
        label={t('uteslutningUtfall')}
        alternativ={val.map((s) => ({ varde: s, text: t(`uteslutning_${s}`) }))}
      />
      <TextareaField name="skal" label={t('uteslutningSkal')} rader={3} />
      {utesluts && (
        <>
          <TextareaField name="proportionalitet" label={t('uteslutningProportion')} rader={3} />
          <DateField name="sokandenHord" label={t('uteslutningHord')} />
        </>
      )}
      <div className="vf-handlingar">
        <Button type="submit" variant="secondary" pagar={form.formState.isSubmitting}>
          {t('uteslutningSpara')}
        </Button>
        <Button variant="tertiary" onClick={onKlar}>
          {t('avbryt')}
        </Button>
      </div>
    </Form>
  )
}
