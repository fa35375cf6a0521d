import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { AutosaveStatus } from '@valfri/ui/autosave'
import { Button } from '@valfri/ui/button'
import { faltId } from '@valfri/ui/field'
import { PageHeader } from '@valfri/ui/page-header'
import { Stepper } from '@valfri/ui/stepper'
import { useToast } from '@valfri/ui/toast'
import { type ReactNode, useEffect } from 'react'
import { FormProvider, type UseFormReturn } from 'react-hook-form'
import { useTexter } from '../../i18n/use-texter.ts'
import { ansokanTexter } from '../../texter/utforare/ansokan.ts'
import { trpc } from '../../trpc/client.ts'
import { faltOf, faltText, STEG, type Steg } from './steg.ts'
import { StegForetag } from './steg-foretag.tsx'
import { StegGranska } from './steg-granska.tsx'
import { StegKommuner } from './steg-kommuner.tsx'
import { StegVillkor } from './steg-villkor.tsx'
import type { Saknas, Utkast } from './typer.ts'
import { useUtkast } from './use-utkast.ts'
import type { UtkastForm } from './utkast-form.ts'
import { UtkastNotiser } from './utkast-notiser.tsx'

/** The application to several kommuner: four steps that may be opened in any order, saved as one types. */
export function UtkastSida({ utkast, steg, plats }: { utkast: Utkast; steg: Steg; plats: string | undefined }) {
  const t = useTexter(ansokanTexter)
  const toast = useToast()
  const klient = useQueryClient()
  const navigate = useNavigate()
  const { form, innehall, lage, saknas, krockar, flush } = useUtkast(utkast)
  const reload = () => klient.invalidateQueries({ queryKey: trpc.ansokan.pathKey() })
  const skicka = useMutation(trpc.ansokan.skickaIn.mutationOptions())
  useShownBrister(form, saknas, steg, plats)

  const send = async (forsakran: boolean) => {
    const rev = await flush()
    const svar = await skicka.mutateAsync({ id: utkast.id, rev, forsakran })
    toast(t('inskickad', { antal: svar.arenden.length }))
    await reload()
    await navigate({ to: '/utforare/ansokan/$id', params: { id: utkast.id }, search: {} })
  }
  return (
    <FormProvider {...form}>
      <PageHeader
        rubrik={t('sidrubrik', { titel: utkast.underlag.titel })}
        ingress={<AutosaveStatus lage={lage} />}
        spar={[{ text: t('rubrik'), lank: (text) => <Link to="/utforare/ansokan">{text}</Link> }]}
      />
      <Steglist utkast={utkast} steg={steg} saknas={saknas} />
      <UtkastNotiser utkast={utkast} krockar={krockar} flush={flush} onAndrad={reload} />
      <div className="vf-utkast">
        {steg === 'foretag' && <StegForetag utkast={utkast} onEnheter={reload} />}
        {steg === 'kommuner' && <StegKommuner utkast={utkast} />}
        {steg === 'villkor' && <StegVillkor utkast={utkast} saknas={saknas} />}
        {steg === 'granska' && (
          <StegGranska
            utkast={utkast}
            innehall={innehall}
            saknas={saknas}
            pagar={skicka.isPending}
            error={skicka.error}
            onSkicka={(forsakran) => void send(forsakran).catch(() => undefined)}
          />
        )}
        <Stegknappar id={utkast.id} steg={steg} />
      </div>
    </FormProvider>
  )
}

function Steglist({ utkast, steg, saknas }: { utkast: Utkast; steg: Steg; saknas: readonly Saknas[] }) {
  const t = useTexter(ansokanTexter)
  const lageOf = (s: Steg) => {
    if (s === steg) return 'nu'
    if (s === 'granska' || (s === 'villkor' && utkast.villkor.length === 0)) return 'kvar'
    return saknas.some((x) => x.steg === s) ? (steg === 'granska' ? 'brister' : 'kvar') : 'klart'
  }
  return (
    <Stepper
      namn={t('stegNamn')}
      steg={STEG.map((s) => ({
        id: s,
        text: t(s),
        lage: lageOf(s),
        lank: (text: ReactNode) => (
          <Link to="/utforare/ansokan/$id" params={{ id: utkast.id }} search={{ steg: s }} className="vf-steg-lank">
            {text}
          </Link>
        ),
      }))}
    />
  )
}

function Stegknappar({ id, steg }: { id: string; steg: Steg }) {
  const t = useTexter(ansokanTexter)
  const i = STEG.indexOf(steg)
  const [forra, nasta] = [STEG[i - 1], STEG[i + 1]]
  return (
    <div className="vf-handlingar vf-stegknappar">
      {nasta && (
        <Button asChild variant="primary">
          <Link to="/utforare/ansokan/$id" params={{ id }} search={{ steg: nasta }}>
            {t('nasta', { steg: t(nasta) })}
          </Link>
        </Button>
      )}
      {forra && (
        <Button asChild variant="tertiary">
          <Link to="/utforare/ansokan/$id" params={{ id }} search={{ steg: forra }}>
            {t('tillbaka', { steg: t(forra) })}
          </Link>
        </Button>
      )}
    </div>
  )
}

/** One who came from "Det här saknas" sees each fault at its field, and stands in the one that was chosen. */
function useShownBrister(
  form: UseFormReturn<UtkastForm>,
  saknas: readonly Saknas[],
  steg: Steg,
  plats: string | undefined,
): void {
  useEffect(() => {
    form.clearErrors()
    if (!plats) return
    for (const s of saknas.filter((x) => x.steg === steg)) {
      form.setError(faltOf(s) as never, { type: 'server', message: faltText(s) })
    }
  }, [form, saknas, steg, plats])
  // Only coming here moves the focus, not each save.
  useEffect(() => {
    const vald = saknas.find((s) => (s.falt ? `${s.plats}.${s.falt}` : s.plats) === plats)
    if (!vald) return
    const element = document.getElementById(faltId(faltOf(vald)))
    element?.scrollIntoView({ block: 'center' })
    element?.focus()
  }, [steg, plats])
}
