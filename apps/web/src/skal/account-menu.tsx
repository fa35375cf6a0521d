import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Ikon } from '@valfri/ui/ikon'
import { ErrorState } from '@valfri/ui/states'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTexter } from '../i18n/use-texter.ts'
import { skalTexter } from '../texter/skal/skal.ts'
import type { Uppdrag } from '../trpc/app-router.ts'
import { trpc } from '../trpc/client.ts'
import { dorrAv, useJag } from './use-jag.ts'

const beskriv = (u: Uppdrag) => [u.namn, u.namnd].filter(Boolean).join(', ')

/** Who is signed in, as what, and the way to another uppdrag or out. */
export function AccountMenu() {
  const t = useTexter(skalTexter)
  const { jag, valt } = useJag()
  const [oppen, setOppen] = useState(false)
  const id = useId()
  const knapp = useRef<HTMLButtonElement>(null)
  const inloggad = jag?.inloggad
  if (!inloggad) return null

  const onKeyDown = (e: KeyboardEvent) => {
    if (e.key !== 'Escape' || !oppen) return
    setOppen(false)
    knapp.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape anywhere in the menu closes it
    <div
      className="vf-konto"
      onKeyDown={onKeyDown}
      onBlur={(e) => !e.currentTarget.contains(e.relatedTarget) && setOppen(false)}
    >
      <button ref={knapp} type="button" aria-expanded={oppen} aria-controls={id} onClick={() => setOppen(!oppen)}>
        <Ikon namn="person" />
        <span className="vf-konto-text">
          <span className="vf-konto-namn">{inloggad.namn}</span>
          {valt && <span className="vf-konto-roll">{valt.roller.join(', ') || beskriv(valt)}</span>}
        </span>
        <Ikon namn={oppen ? 'upp' : 'ner'} />
      </button>
      <div id={id} className="vf-konto-meny" hidden={!oppen}>
        <p>{t('inloggadSom', { namn: inloggad.namn })}</p>
        {valt && <p className="vf-svag">{beskriv(valt)}</p>}
        {inloggad.uppdrag.length > 1 && (
          <UppdragList uppdrag={inloggad.uppdrag} valt={valt?.id} onBytt={() => setOppen(false)} />
        )}
        <form method="post" action="/auth/logga-ut">
          <button type="submit" className="vf-menyknapp">
            <Ikon namn="loggaUt" /> {t('loggaUt')}
          </button>
        </form>
      </div>
    </div>
  )
}

interface UppdragListProps {
  uppdrag: readonly Uppdrag[]
  valt: string | undefined
  onBytt: () => void
}

/** Every uppdrag one has, to work under another. What was loaded under the old one is thrown away. */
export function UppdragList({ uppdrag, valt, onBytt }: UppdragListProps) {
  const t = useTexter(skalTexter)
  const klient = useQueryClient()
  const navigate = useNavigate()
  const byt = useMutation(
    trpc.session.bytUppdrag.mutationOptions({
      onSuccess: async (_svar, { id }) => {
        klient.clear()
        onBytt()
        await navigate({ to: dorrAv[uppdrag.find((u) => u.id === id)?.typ ?? 'person'] })
      },
    }),
  )
  return (
    <div className="vf-uppdrag">
      <p className="vf-uppdrag-rubrik">{t('bytUppdrag')}</p>
      {byt.error && <ErrorState error={byt.error} />}
      <ul>
        {uppdrag.map((u) => (
          <li key={u.id}>
            <button
              type="button"
              className="vf-menyknapp"
              aria-current={u.id === valt || undefined}
              onClick={() => (u.id === valt ? onBytt() : byt.mutate({ id: u.id }))}
            >
              <Ikon namn={u.typ === 'person' ? 'person' : u.typ === 'utforare' ? 'personer' : 'byggnad'} />
              <span>
                {beskriv(u)}
                {u.roller.length > 0 && <span className="vf-svag">{u.roller.join(', ')}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
