import { useQuery } from '@tanstack/react-query'
import { DateText } from '@valfri/ui/date-text'
import { formatDatum, formatMinuter } from '@valfri/ui/format'
import { Ikon } from '@valfri/ui/ikon'
import { KeyValueList } from '@valfri/ui/key-value'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { type RouterOutputs, trpc } from '../../trpc/client.ts'
import type { UnderlagTexter } from './underlag-page.tsx'

type Forklaring = RouterOutputs['ersattning']['rad']

const INSTANS = { kf: 'instans_kf', namnd: 'instans_namnd', delegat: 'instans_delegat' } as const

/** A krona explained: the arithmetic, the price with its decision, the beställning, and every event behind it. */
export function RowExplanation({ t, id }: { t: UnderlagTexter; id: string }) {
  const { data, error, refetch } = useQuery(
    trpc.ersattning.rad.queryOptions({ id }, { staleTime: Number.POSITIVE_INFINITY }),
  )
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rader={4} />
  return (
    <div className="vf-forklaring">
      <section>
        <h3>{t('hurRaknat')}</h3>
        {data.steg.map((steg, i) => (
          <p key={steg} className={i === 0 ? 'vf-rakning' : 'vf-svag'}>
            {steg}
          </p>
        ))}
        <p className="vf-verifierad" data-ok={data.verifierad}>
          <Ikon namn={data.verifierad ? 'bockRing' : 'varning'} />{' '}
          {data.verifierad ? t('verifierad') : t('ejVerifierad')}
        </p>
        <Sources t={t} rad={data} />
      </section>
      <Causes t={t} rad={data} />
      <Events t={t} rad={data} />
    </div>
  )
}

function Sources({ t, rad }: { t: UnderlagTexter; rad: Forklaring }) {
  return (
    <KeyValueList
      uppgifter={[
        { namn: t('gallerFran'), varde: <DateText datum={rad.kalla.fran} /> },
        {
          namn: t('beslut'),
          varde: describeBeslut(t, rad.kalla.beslut),
        },
        ...(rad.bestallning
          ? [
              {
                namn: t('bestallning'),
                varde: rad.bestallning.till
                  ? t('bestallningPeriod', {
                      fran: formatDatum(rad.bestallning.fran),
                      till: formatDatum(rad.bestallning.till),
                    })
                  : t('bestallningFran', { fran: formatDatum(rad.bestallning.fran) }),
              },
            ]
          : []),
        ...(rad.bestallning?.beviljat ? [{ namn: t('beviljat'), varde: formatMinuter(rad.bestallning.beviljat) }] : []),
      ]}
    />
  )
}

function describeBeslut(t: UnderlagTexter, beslut: Forklaring['kalla']['beslut']): string {
  return t('beslutText', {
    instans: t(INSTANS[beslut.instans as keyof typeof INSTANS] ?? 'instans_namnd'),
    datum: formatDatum(beslut.datum),
    paragraf: beslut.paragraf ?? '',
    diarienummer: beslut.diarienummer,
  })
}

/** Why a locked month is corrected: each thing that changed, from which day, and by whose decision. */
function Causes({ t, rad }: { t: UnderlagTexter; rad: Forklaring }) {
  if (rad.orsaker.length === 0) return null
  return (
    <section>
      <h3>{t('varforKorrigering')}</h3>
      {rad.orsaker.map((o) => (
        <div key={`${o.kod ?? ''} ${o.fran ?? ''} ${o.text}`}>
          <p>
            {o.kod && `${o.kod}. `}
            <strong>{o.text}</strong>
          </p>
          {o.fran && <p>{t('orsakFran', { fran: formatDatum(o.fran) })}</p>}
          {o.beslutad && <p>{t('orsakBeslutad', { dag: formatDatum(o.beslutad) })}</p>}
          {o.skal && <p>{t('orsakSkal', { skal: o.skal })}</p>}
          {o.beslut && <p className="vf-svag">{t('orsakBeslut', { beslut: describeBeslut(t, o.beslut) })}</p>}
        </div>
      ))}
    </section>
  )
}

function Events({ t, rad }: { t: UnderlagTexter; rad: Forklaring }) {
  if (rad.antalHandelser === 0) return null
  return (
    <section>
      <h3>{t('handelserBakom', { antal: rad.antalHandelser })}</h3>
      <div className="vf-handelselista">
        <table className="vf-handelsetabell">
          <thead>
            <tr>
              <th scope="col">{t('datum')}</th>
              <th scope="col">{t('tider')}</th>
              <th scope="col" data-tal>
                {t('raknas')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rad.handelser.map((h) => (
              <tr key={`${h.id} ${h.antal}`}>
                <td>{formatDatum(h.datum, 'dag')}</td>
                <td>{h.start && h.slut ? `${h.start}–${h.slut}` : '–'}</td>
                <td data-tal>{h.antal}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rad.antalHandelser > rad.handelser.length && (
        <p className="vf-svag">{t('flerHandelser', { antal: rad.handelser.length })}</p>
      )}
    </section>
  )
}
