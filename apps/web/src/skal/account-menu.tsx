import { Ikon } from '@valfri/ui/ikon'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTexter } from '../i18n/use-texter.ts'
import { skalTexter } from '../texter/skal/skal.ts'
import { UppdragList } from './uppdrag-list.tsx'
import { useJag } from './use-jag.ts'

/** Who is signed in, as what, and the way to another uppdrag or out. */
export function AccountMenu() {
  const t = useTexter(skalTexter)
  const { jag, valt } = useJag()
  const [oppen, setOppen] = useState(false)
  const id = useId()
  const knapp = useRef<HTMLButtonElement>(null)
  if (!jag?.inloggad) return null

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
          <span className="vf-konto-namn">{jag.namn}</span>
          {valt && <span className="vf-konto-roll">{valt.under}</span>}
        </span>
        <Ikon namn={oppen ? 'upp' : 'ner'} />
      </button>
      <div id={id} className="vf-konto-meny" hidden={!oppen} tabIndex={-1}>
        <p className="vf-konto-vem">{t('inloggadSom', { namn: jag.namn })}</p>
        <UppdragList uppdrag={jag.uppdrag} valt={valt?.id} />
        <form method="post" action="/auth/logga-ut">
          <button type="submit" className="vf-menyknapp">
            <Ikon namn="loggaUt" /> {t('loggaUt')}
          </button>
        </form>
      </div>
    </div>
  )
}
