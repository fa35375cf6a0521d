import { Ikon } from '@valfri/ui/ikon'
import { useTexter } from '../../i18n/use-texter.ts'
import { avtalTexter } from '../../texter/skal/avtal.ts'

interface UnderskriftslankarProps {
  dokumentId: string
  /** An avtal's own file has its link elsewhere on the page. */
  slag: 'ansokan' | 'avtal'
}

/** The signed bytes and their signatures, to keep and to verify without us (F3.5). */
export function Underskriftslankar({ dokumentId, slag }: UnderskriftslankarProps) {
  const t = useTexter(avtalTexter)
  return (
    <div className="vf-stapel" data-tatt>
      {slag === 'ansokan' && (
        <a className="vf-fillank" href={`/dokument/${dokumentId}`}>
          <Ikon namn="laddaNer" />
          {t('inskickadFil')}
        </a>
      )}
      <a className="vf-fillank" href={`/dokument/${dokumentId}/underskrifter`}>
        <Ikon namn="laddaNer" />
        {t('underskriftsfil')}
      </a>
      <p className="vf-svag">{t('underskriftHjalp')}</p>
    </div>
  )
}
