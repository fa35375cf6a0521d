import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { Ikon } from '@valfri/ui/ikon'
import { Section } from '@valfri/ui/section'
import { useTexter } from '../../../i18n/use-texter.ts'
import { jamforTexter } from '../../../texter/publik/jamfor.ts'
import type { JamforSok } from './sok.ts'
import { Faktavarde, type Jamforelse, type Utforare, useFakta } from './uppgift.tsx'

interface SideBySideProps {
  data: Jamforelse
  valda: readonly Utforare[]
  sok: JamforSok
  onTaBort: (id: string) => void
}

/** Two to four utförare beside each other: the same rows for all, a missing fact said in words. */
export function SideBySide({ data, valda, sok, onTaBort }: SideBySideProps) {
  const t = useTexter(jamforTexter)
  const faktaFor = useFakta(data.delar)
  const kolumner = valda.map((u) => ({ u, fakta: faktaFor(u, true) }))
  return (
    <Section
      rubrik={t('bredvidRubrik')}
      ingress={<p>{t('bredvidIngress')}</p>}
      handling={
        <Button asChild variant="secondary">
          <Link to="/jamfor" search={{ ...sok, visa: undefined }}>
            <Ikon namn="pilVanster" /> {t('tillListan')}
          </Link>
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard (WCAG 2.1.1) */}
      <section className="vf-bredvid" data-antal={valda.length} tabIndex={0} aria-label={t('bredvidTabell')}>
        <table>
          <caption className="ds-sr-only">{t('bredvidRubrik')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="ds-sr-only">{t('uppgift')}</span>
              </th>
              {kolumner.map(({ u }) => (
                <th key={u.id} scope="col">
                  <Link to="/jamfor/$id" params={{ id: u.id }} search={sok}>
                    {u.namn}
                  </Link>
                  <button type="button" className="vf-lankknapp vf-ej-utskrift" onClick={() => onTaBort(u.id)}>
                    {t('taBort', { namn: '' }).trim()}
                    <span className="ds-sr-only"> {u.namn}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kolumner[0]?.fakta.map((rad, i) => (
              <tr key={rad.id}>
                <th scope="row">{rad.namn}</th>
                {kolumner.map(({ u, fakta }) => {
                  const varde = fakta[i]
                  return <td key={u.id}>{varde && <Faktavarde rad={varde} />}</td>
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  )
}
