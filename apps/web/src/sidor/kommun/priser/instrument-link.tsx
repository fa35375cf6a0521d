import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import { useTexter } from '../../../i18n/use-texter.ts'
import { instrumentTexter } from '../../../texter/kommun/instrument.ts'
import { trpc } from '../../../trpc/client.ts'

/** The tjänst's instruments in short, with the way to them; nothing where it has none. */
export function InstrumentLink({ tjanst }: { tjanst: string }) {
  const t = useTexter(instrumentTexter)
  const { data } = useQuery(trpc.tenancy.instrument.lista.queryOptions({ tjanstId: tjanst }))
  if (!data || data.uppgifter.length === 0) return null
  return (
    <Section
      rubrik={t('kortRubrik')}
      handling={
        <Link to="/kommun/priser/$tjanst/instrument" params={{ tjanst }}>
          {t('visa')}
        </Link>
      }
    >
      <ul className="vf-punkter">
        {data.uppgifter.map((u) => (
          <li key={u.id}>
            {u.galler
              ? t('kortGaller', {
                  uppgift: u.namn,
                  namn: u.galler.varde.namn,
                  fran: formatDatum(u.galler.fran, 'kort'),
                })
              : t('kortSaknas', { uppgift: u.namn })}
          </li>
        ))}
      </ul>
    </Section>
  )
}
