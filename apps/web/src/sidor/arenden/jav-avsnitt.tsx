import { useMutation } from '@tanstack/react-query'
import { Button } from '@valfri/ui/button'
import { Form } from '@valfri/ui/form'
import { formatTidpunkt } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { TextareaField } from '@valfri/ui/text-field'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { granskningTexter } from '../../texter/kommun/granskning.ts'
import { trpc } from '../../trpc/client.ts'
import { JavForm } from './jav-form.tsx'
import type { Arende } from './typer.ts'
import { useArendeAct } from './use-arende-act.ts'

type JavRad = Arende['jav']['rader'][number]

/** Who is jävig in the case, the form that says so, and the trial of it by another beslutsfattare. */
export function JavAvsnitt({ arende: a }: { arende: Arende }) {
  const t = useTexter(granskningTexter)
  const [oppen, setOppen] = useState(false)
  return (
    <Section
      rubrik={t('jav')}
      ingress={<p>{t('javIngress')}</p>}
      handling={
        !oppen && (
          <Button variant="secondary" onClick={() => setOppen(true)}>
            {t('javAnmal')}
          </Button>
        )
      }
    >
      {a.jav.rader.length === 0 && !oppen && <p className="vf-svag">{t('javIngen')}</p>}
      {a.jav.rader.map((r) => (
        <Jav key={r.id} arende={a} rad={r} />
      ))}
      {oppen && <JavForm arende={a} onKlar={() => setOppen(false)} />}
    </Section>
  )
}

function Jav({ arende: a, rad: r }: { arende: Arende; rad: JavRad }) {
  const t = useTexter(granskningTexter)
  const [oppen, setOppen] = useState(false)
  const satta = r.satta.map((id) => a.villkor.find((v) => v.id === id)?.nr ?? id)
  return (
    <div className="vf-villkor">
      <h3>{r.namn}</h3>
      <p className="vf-lopande">{r.skal}</p>
      <p className="vf-svag">
        {t('javRad', { grund: t(`javGrund_${r.grund}`), av: r.av, tid: formatTidpunkt(r.tid, 'kort') })}{' '}
        {r.helaForetaget ? t('javForetag') : t('javArende')}.
      </p>
      {satta.length > 0 && a.beslut.fattat === null && <p>{t('javSatta', { villkor: satta.join(', ') })}</p>}
      {oppen ? (
        <ProvaForm arende={a} rad={r} onKlar={() => setOppen(false)} />
      ) : (
        r.farProva && (
          <div>
            <Button variant="tertiary" onClick={() => setOppen(true)}>
              {t('javProva')}
              <span className="ds-sr-only">: {r.namn}</span>
            </Button>
          </div>
        )
      )}
    </div>
  )
}

function ProvaForm({ arende, rad, onKlar }: { arende: Arende; rad: JavRad; onKlar: () => void }) {
  const t = useTexter(granskningTexter)
  const klart = useArendeAct()
  const form = useForm({ defaultValues: { skal: '' } })
  const prova = useMutation(trpc.provning.granskning.provaJav.mutationOptions())
  return (
    <Form
      form={form}
      onSubmit={async ({ skal }) => {
        await prova.mutateAsync({ arendeId: arende.id, javId: rad.id, skal })
        await klart(t('javProvad'))
      }}
    >
      <TextareaField name="skal" label={t('javProvaSkal', { namn: rad.namn })} rader={3} />
      <div className="vf-handlingar">
        <Button type="submit" variant="secondary" pagar={form.formState.isSubmitting}>
          {t('javInte')}
        </Button>
        <Button variant="tertiary" onClick={onKlar}>
          {t('avbryt')}
        </Button>
      </div>
    </Form>
  )
}
