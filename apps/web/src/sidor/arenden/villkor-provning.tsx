import { formatTidpunkt } from '@valfri/ui/format'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { useTexter } from '../../i18n/use-texter.ts'
import { arendeTexter } from '../../texter/kommun/arenden.ts'
import { BevisVidVillkor, filerIn } from '../bevis/bevis-vid-villkor.tsx'
import { RegisterSvar } from './register-svar.tsx'
import { SvarVisning } from './svar-visning.tsx'
import type { Arende, ProvatVillkor } from './typer.ts'
import { UtfallForm } from './utfall-form.tsx'

const UTFALL_TON: Record<NonNullable<ProvatVillkor['provning']>['utfall'], Ton> = {
  uppfylld: 'klart',
  'ej-uppfylld': 'fel',
  'ej-tillamplig': 'neutral',
}
const MASKIN_TON: Record<ProvatVillkor['maskin']['utfall'], Ton> = {
  stod: 'klart',
  motsager: 'fel',
  okand: 'neutral',
  'kravs-ej': 'neutral',
}

/** The firm was asked about it, and the last day passed without an answer (F4.3). */
function isUnanswered(arende: Arende, villkorId: string): boolean {
  return (
    arende.lage === 'komplettering-forfallen' &&
    arende.kompletteringar.some((k) => !k.besvarad && k.obesvarade.includes(villkorId))
  )
}

/** One villkor under review: the demand and its answer on one side, what the machine says and the outcome on the other. */
export function VillkorProvning({ arende, villkor: v }: { arende: Arende; villkor: ProvatVillkor }) {
  const t = useTexter(arendeTexter)
  return (
    <article className="vf-villkor vf-provning" id={`villkor-${v.id}`} aria-labelledby={`villkor-${v.id}-rubrik`}>
      <div className="vf-villkor-huvud">
        <span className="vf-villkor-nr">{v.nr}</span>
        <h3 id={`villkor-${v.id}-rubrik`}>{v.namn}</h3>
        {v.provning ? (
          <StatusTag ton={UTFALL_TON[v.provning.utfall]}>{t(`utfall_${v.provning.utfall}`)}</StatusTag>
        ) : (
          <StatusTag>{t('ejProvat')}</StatusTag>
        )}
      </div>
      <div className="vf-provning-spalter">
        <div className="vf-stapel" data-tatt>
          <p>{v.text}</p>
          {v.lagrum && <p className="vf-svag">{v.lagrum}</p>}
          <h4>{t('svar')}</h4>
          <SvarVisning falt={v.falt} svar={v.svar} dokument={arende.dokument} />
          {isUnanswered(arende, v.id) && (
            <p>
              <strong>{t('begardObesvarad')}</strong>
            </p>
          )}
          {arende.andringar
            .filter((a) => a.villkorIds.includes(v.id))
            .map((a) => (
              <p key={a.id} className="vf-svag">
                {t('andratAvSokanden', { namn: a.av, tid: formatTidpunkt(a.tid, 'kort') })}
              </p>
            ))}
          {v.forstaSvar && (
            <details className="vf-visa-mer">
              <summary>{t('kompletterat')}</summary>
              <SvarVisning falt={v.falt} svar={v.forstaSvar} dokument={arende.dokument} />
            </details>
          )}
        </div>
        <div className="vf-stapel" data-tatt>
          <div className="vf-maskin">
            <p>
              {t('maskin')}: <StatusTag ton={MASKIN_TON[v.maskin.utfall]}>{t(`maskin_${v.maskin.utfall}`)}</StatusTag>
            </p>
            <p>{v.maskin.text}</p>
            <p className="vf-svag">{t('maskinHjalp', { kalla: v.maskin.kalla })}</p>
          </div>
          <BevisVidVillkor
            dokumentIds={Object.keys(arende.dokument)}
            filer={filerIn(v.svar?.varden)}
            far={arende.kan.prova}
          />
          {v.register && <RegisterSvar svar={v.register} />}
          <UtfallForm arende={arende} villkor={v} />
        </div>
      </div>
    </article>
  )
}
