import { formatTidpunkt } from '@valfri/ui/format'
import { StatusTag, type Ton } from '@valfri/ui/status-tag'
import { useTexter } from '../../i18n/use-texter.ts'
import { arendeTexter } from '../../texter/kommun/arenden.ts'
import type { ProvatVillkor } from './typer.ts'

type Registersvar = NonNullable<ProvatVillkor['register']>
const TON: Record<Registersvar['utfall'], Ton> = {
  stod: 'klart',
  motsager: 'fel',
  okand: 'neutral',
  'kravs-ej': 'neutral',
}

/** What a public register says about a villkor: a proposal with its source and time, and the answer as it came. */
export function RegisterSvar({ svar }: { svar: Registersvar }) {
  const t = useTexter(arendeTexter)
  return (
    <div className="vf-maskin">
      <p>
        {t('register')}: <StatusTag ton={TON[svar.utfall]}>{t(`register_${svar.utfall}`)}</StatusTag>
      </p>
      <p>{svar.text}</p>
      <p className="vf-svag">{t('registerKalla', { kalla: svar.kalla, tid: formatTidpunkt(svar.hamtad, 'kort') })}</p>
      {svar.tidigare && (
        <p>
          {t('registerTidigare')}: {t(`register_${svar.tidigare.utfall}`)}. {svar.tidigare.text}{' '}
          <span className="vf-svag">{formatTidpunkt(svar.tidigare.hamtad, 'kort')}</span>
        </p>
      )}
      {svar.ra && (
        <details className="vf-visa-mer">
          <summary>{t('registerRa')}</summary>
          <pre className="vf-registersvar">{svar.ra}</pre>
        </details>
      )}
    </div>
  )
}
