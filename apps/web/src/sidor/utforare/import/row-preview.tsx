import { Skeleton } from '@valfri/ui/states'
import type { RouterOutputs } from '../../../trpc/client.ts'
import type { ImportT } from './import-types.ts'

const FALT = ['person', 'del', 'typ', 'datum', 'start', 'slut', 'minuter', 'antal', 'personal'] as const
type Rad = RouterOutputs['utfort']['fil']['tolka']['rader'][number]

/** The first rows as they are read: only the columns that some of them has. */
export function RowPreview({ t, rader }: { t: ImportT; rader: readonly Rad[] | undefined }) {
  if (!rader) return <Skeleton rader={4} form="tabell" />
  const falt = FALT.filter((f) => f === 'person' || f === 'del' || rader.some((r) => r[f] !== undefined))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section className="vf-forhandsvisning" aria-label={t('forhandsvisning')} tabIndex={0}>
      <table>
        <caption>{t('forhandsvisning')}</caption>
        <thead>
          <tr>
            {falt.map((f) => (
              <th key={f} scope="col">
                {t(`falt_${f}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rader.map((rad, i) => (
            <tr key={i}>
              {falt.map((f) => (
                <td key={f}>{rad[f] ?? <span className="vf-svag">{t('tomCell')}</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
