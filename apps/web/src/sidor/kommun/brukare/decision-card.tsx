import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { useTexter } from '../../../i18n/use-texter.ts'
import { brukareTexter } from '../../../texter/kommun/brukare.ts'
import { valTexter } from '../../../texter/val/val.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'
import { LeaveQueue } from '../../brukare/leave-queue.tsx'
import { mangdText } from '../../val/mangd-text.ts'
import { BestallningStatus, useSlag } from '../../val/status.tsx'
import { OrderStay } from '../vistelse/order-stay.tsx'

type Beslut = RouterOutputs['val']['handlaggare']['person']['beslut'][number]
type Del = Beslut['delar'][number]
type Period = NonNullable<Del['nuvarande']>

/** A beslut with one row per del: granted, who, since when, and the next thing to do. */
export function DecisionCard({ beslut, personId }: { beslut: Beslut; personId: string }) {
  const t = useTexter(brukareTexter)
  const v = useTexter(valTexter)
  const datum = formatDatum(beslut.datum, 'kort')
  const fran = formatDatum(beslut.fran, 'kort')
  const bas = { lagrum: beslut.lagrum, datum, fran }
  const andrade = beslut.omfattningar.slice(1)
  const namnPa = (del: string) => beslut.delar.find((d) => d.del === del)
  return (
    <Section
      rubrik={beslut.tjanst}
      ingress={
        <p>
          {beslut.till ? t('beslutTill', { ...bas, till: formatDatum(beslut.till, 'kort') }) : t('beslutText', bas)}{' '}
          {beslut.externId && t('arendenummer', { nr: beslut.externId })}
        </p>
      }
    >
      <div className="vf-tabell-ram">
        <table className="vf-tabell-tabell">
          <caption className="ds-sr-only">{beslut.tjanst}</caption>
          <thead>
            <tr>
              <th scope="col">{t('del')}</th>
              <th scope="col">{t('beviljat')}</th>
              <th scope="col">{t('utforare')}</th>
              <th scope="col">{t('tid')}</th>
              <th scope="col">{t('status')}</th>
              <th scope="col">{t('handling')}</th>
            </tr>
          </thead>
          <tbody>
            {beslut.delar.map((d) => (
              <tr key={d.del}>
                <th scope="row">{d.namn}</th>
                <td data-rubrik={t('beviljat')}>
                  {mangdText(v, d.beviljat, d.mangd?.enhet ?? null, d.mangd?.per ?? null)}
                </td>
                <Who d={d} />
                <td data-rubrik={t('handling')}>
                  <NextAct beslut={beslut} d={d} personId={personId} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {beslut.insatser && <GrantedFrom insatser={beslut.insatser} />}
      {andrade.map((o) => (
        <p key={o.fran} className="vf-svag">
          {t('omfattningRad', {
            fran: formatDatum(o.fran, 'kort'),
            delar: Object.entries(o.delar)
              .map(
                ([del, antal]) =>
                  `${namnPa(del)?.namn ?? del} ${mangdText(v, antal, namnPa(del)?.mangd?.enhet ?? null, namnPa(del)?.mangd?.per ?? null)}`,
              )
              .join(', '),
          })}
        </p>
      ))}
      {!beslut.avslutat && <OrderStay beslutId={beslut.id} delar={beslut.delar.filter((d) => d.valbar)} />}
    </Section>
  )
}

/** What the time was counted from: each insats, and why where it takes another time than the nämnd's tidsmall. */
function GrantedFrom({ insatser }: { insatser: NonNullable<Beslut['insatser']> }) {
  const t = useTexter(brukareTexter)
  const per = { dag: t('perDag'), vecka: t('perVecka'), manad: t('perManad') }
  return (
    <>
      <p className="vf-svag">
        {t('tidUrInsatser', {
          fran: formatDatum(insatser.mall.fran, 'kort'),
          beslut: insatser.mall.diarienummer,
        })}
      </p>
      <ul className="vf-punkter">
        {insatser.rader.map((r) => (
          <li key={`${r.insats}/${r.per}`}>
            {t('insatsRad', { namn: r.namn, antal: r.antal, per: per[r.per], minuter: r.minuter })}
            {r.skal && ` ${t('insatsAvviker', { minuter: r.mallMinuter, skal: r.skal })}`}
          </li>
        ))}
      </ul>
    </>
  )
}

function Who({ d }: { d: Del }) {
  const t = useTexter(brukareTexter)
  const slag = useSlag()
  const p = d.nuvarande ?? d.kommande
  const tid = (x: Period) =>
    x.till
      ? t('period', { fran: formatDatum(x.fran, 'kort'), till: formatDatum(x.till, 'kort') })
      : t('periodFran', { fran: formatDatum(x.fran, 'kort') })
  return (
    <>
      <td data-rubrik={t('utforare')}>
        <div>
          {p ? p.utforare : <span className="vf-uppgift-saknas">{t('ingenUtforare')}</span>}
          {p && <span className="vf-cell-under">{slag(p.slag)}</span>}
          {d.nuvarande && d.kommande && (
            <span className="vf-cell-under">
              {t('kommande', { datum: formatDatum(d.kommande.fran, 'kort'), namn: d.kommande.utforare })}
            </span>
          )}
          {d.vantar && <span className="vf-cell-under">{t('koar', { namn: d.vantar.utforare })}</span>}
          {d.ejValbarSkal && <span className="vf-cell-under">{d.ejValbarSkal}</span>}
        </div>
      </td>
      <td data-rubrik={t('tid')}>{p ? tid(p) : '–'}</td>
      <td data-rubrik={t('status')}>{p ? <BestallningStatus b={p} /> : '–'}</td>
    </>
  )
}

function NextAct({ beslut, d, personId }: { beslut: Beslut; d: Del; personId: string }) {
  const t = useTexter(brukareTexter)
  if (!d.valbar || beslut.avslutat) return <>–</>
  const verb = d.atgard ? t('valj') : t('byt')
  return (
    <span className="vf-handlingar">
      <Button asChild variant={d.atgard ? 'primary' : 'secondary'} data-size="sm">
        <Link
          to="/kommun/brukare/$id/val"
          params={{ id: personId }}
          search={{ beslut: beslut.id, del: d.del }}
          aria-label={t('valjFor', { verb, del: d.namn.toLocaleLowerCase('sv') })}
        >
          {verb}
        </Link>
      </Button>
      {d.vantar && <LeaveQueue beslutId={beslut.id} del={d.del} namn={d.vantar.utforare} />}
    </span>
  )
}
