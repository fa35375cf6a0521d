import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { RadioGroup } from '@valfri/ui/choice-fields'
import { felFrom } from '@valfri/ui/fel'
import { Form } from '@valfri/ui/form'
import { formatTidpunkt } from '@valfri/ui/format'
import { TextareaField } from '@valfri/ui/text-field'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { arendeTexter } from '../../texter/kommun/arenden.ts'
import { trpc } from '../../trpc/client.ts'
import type { Arende, ProvatVillkor } from './typer.ts'

type Utfall = NonNullable<ProvatVillkor['provning']>['utfall']
const UTFALL: readonly Utfall[] = ['uppfylld', 'ej-uppfylld', 'ej-tillamplig']

/**
 * The outcome of one villkor: shown when it is set, asked for when it is not or is being changed. A form that is open
 * stays open when a colleague sets the outcome meanwhile: what is typed in it is not theirs to take away.
 */
export function UtfallForm({ arende, villkor: v }: { arende: Arende; villkor: ProvatVillkor }) {
  const t = useTexter(arendeTexter)
  const [oppen, setOppen] = useState(v.provning === null)
  const p = v.provning
  const visar = oppen && arende.kan.prova
  return (
    <>
      {p && (
        <div className="vf-utfall-satt">
          {visar && <p>{t(`utfall_${p.utfall}`)}</p>}
          {p.skal && <p className="vf-lopande">{p.skal}</p>}
          <p className="vf-svag">{t('provadAv', { namn: p.av ?? '', tid: formatTidpunkt(p.tid, 'kort') })}</p>
          {arende.kan.prova && !visar && (
            <Button variant="tertiary" onClick={() => setOppen(true)}>
              {t('andraUtfall')}
              <span className="ds-sr-only">: {v.namn}</span>
            </Button>
          )}
        </div>
      )}
      {visar && <UtfallFalt arende={arende} villkor={v} onKlar={() => setOppen(false)} />}
    </>
  )
}

function UtfallFalt({ arende, villkor: v, onKlar }: { arende: Arende; villkor: ProvatVillkor; onKlar: () => void }) {
  const t = useTexter(arendeTexter)
  const klient = useQueryClient()
  const fraga = trpc.provning.arende.queryOptions({ id: arende.id })
  // What this reviewer has seen: another's outcome in the meantime must not be written over unseen.
  const [sedd, setSedd] = useState(v.provning?.id ?? null)
  const prova = useMutation(trpc.provning.prova.mutationOptions())
  // A proposal is chosen beforehand and nothing more: it is an outcome when a person saves it (F4.2, KL 6:38).
  const forslag = v.provning ? null : v.forslag
  const form = useForm({
    defaultValues: {
      utfall: v.provning?.utfall ?? forslag?.utfall ?? '',
      skal: v.provning?.skal ?? (forslag?.utfall === 'ej-uppfylld' ? forslag.skal : ''),
    },
  })
  const valt = form.watch('utfall')
  const krock = prova.error && felFrom(prova.error).kod === 'andrad-av-annan'
  const reload = async () => {
    const ny = await klient.fetchQuery({ ...fraga, staleTime: 0 })
    setSedd(ny.villkor.find((x) => x.id === v.id)?.provning?.id ?? null)
    prova.reset()
  }
  const send = async (varden: { utfall: string; skal: string }) => {
    await prova.mutateAsync({
      arendeId: arende.id,
      villkorId: v.id,
      utfall: varden.utfall as Utfall,
      skal: varden.skal,
      sedd,
    })
    await klient.invalidateQueries({ queryKey: trpc.provning.pathKey() })
    onKlar()
  }
  return (
    <Form form={form} onSubmit={send}>
      {forslag && (
        <p className="vf-svag">
          {t('utfallForslag', { utfall: t(`utfall_${forslag.utfall}`).toLowerCase(), kalla: forslag.kalla })}
        </p>
      )}
      <RadioGroup
        name="utfall"
        label={t('utfall')}
        alternativ={UTFALL.map((u) => ({ varde: u, text: t(`utfall_${u}`) }))}
      />
      {valt !== '' && (
        <TextareaField
          name="skal"
          label={t('skal')}
          hjalp={t('skalHjalp')}
          rader={3}
          frivillig={valt !== 'ej-uppfylld'}
        />
      )}
      <div className="vf-handlingar">
        <Button type="submit" variant="secondary" pagar={form.formState.isSubmitting}>
          {t('sparaUtfall')}
          <span className="ds-sr-only">: {v.namn}</span>
        </Button>
        {krock && (
          <Button variant="tertiary" onClick={() => void reload()}>
            {t('krock')}
          </Button>
        )}
        {v.provning && (
          <Button variant="tertiary" onClick={onKlar}>
            {t('avbryt')}
          </Button>
        )}
      </div>
    </Form>
  )
}
