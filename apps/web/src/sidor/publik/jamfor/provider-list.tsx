import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { EmptyState } from '@valfri/ui/states'
import { useId, useState } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { jamforTexter } from '../../../texter/publik/jamfor.ts'
import { Filters } from './filters.tsx'
import { ProviderCard } from './provider-card.tsx'
import { HOGST_VALDA, type JamforSok } from './sok.ts'
import { type Jamforelse, type Utforare, useFakta } from './uppgift.tsx'

interface ProviderListProps {
  data: Jamforelse
  traffar: readonly Utforare[]
  valda: readonly Utforare[]
  sok: JamforSok
  onSok: (sok: Partial<JamforSok>) => void
  onVald: (id: string) => void
}

const RENSAT: Partial<JamforSok> = { del: undefined, sprak: undefined, inriktning: undefined, plats: undefined }

/** The list with its filters beside it, folded away on a small screen. */
export function ProviderList({ data, traffar, valda, sok, onSok, onVald }: ProviderListProps) {
  const t = useTexter(jamforTexter)
  const faktaFor = useFakta(data.delar)
  const id = useId()
  const filtrerat = traffar.length < data.utforare.length
  return (
    <div className="vf-jamfor">
      <FilterPanel data={data} sok={sok} onSok={onSok} aktiva={filtrerat} />
      <section className="vf-jamfor-lista" aria-labelledby={id}>
        <div className="vf-jamfor-huvud">
          <h2 id={id} aria-live="polite">
            {filtrerat
              ? t('antalAv', { visade: traffar.length, alla: data.utforare.length })
              : t('antal', { antal: traffar.length })}
          </h2>
          <p className="vf-svag">
            {sok.ordning === 'namn' ? t('ordningNamn') : `${t('ordningSlump')}. ${t('ordningForklaring')}`}
          </p>
        </div>
        {traffar.length === 0 ? (
          <EmptyState
            rubrik={t('ingenTraff')}
            ikon="sok"
            handling={<Button onClick={() => onSok(RENSAT)}>{t('rensa')}</Button>}
          >
            <p>{t('ingenTraffText')}</p>
          </EmptyState>
        ) : (
          <ul className="vf-utforarlista">
            {traffar.map((u) => (
              <ProviderCard
                key={u.id}
                u={u}
                fakta={faktaFor(u)}
                sok={sok}
                vald={valda.includes(u)}
                fullt={valda.length >= HOGST_VALDA}
                onVald={() => onVald(u.id)}
              />
            ))}
          </ul>
        )}
        <CompareTray valda={valda} sok={sok} onTom={() => onSok({ valda: undefined })} />
      </section>
    </div>
  )
}

function FilterPanel({
  data,
  sok,
  onSok,
  aktiva,
}: Pick<ProviderListProps, 'data' | 'sok' | 'onSok'> & { aktiva: boolean }) {
  const t = useTexter(jamforTexter)
  const [oppen, setOppen] = useState(aktiva)
  const id = useId()
  return (
    <aside className="vf-jamfor-sida vf-ej-utskrift" aria-label={t('filter')}>
      <Button
        variant="secondary"
        className="vf-jamfor-filterknapp"
        aria-expanded={oppen}
        aria-controls={id}
        onClick={() => setOppen(!oppen)}
      >
        {t('filterOppna')}
      </Button>
      <div id={id} className="vf-jamfor-filter" data-oppen={oppen || undefined}>
        <Filters data={data} sok={sok} onSok={onSok} />
        {aktiva && (
          <button type="button" className="vf-lankknapp" onClick={() => onSok(RENSAT)}>
            {t('rensa')}
          </button>
        )}
      </div>
    </aside>
  )
}

/** What one has ticked, always in sight, with the way to the comparison. */
function CompareTray({ valda, sok, onTom }: { valda: readonly Utforare[]; sok: JamforSok; onTom: () => void }) {
  const t = useTexter(jamforTexter)
  if (valda.length === 0) return null
  return (
    <section className="vf-korg vf-ej-utskrift" aria-label={t('korg')}>
      <div>
        <p className="vf-korg-antal" role="status">
          {t('korgAntal', { antal: valda.length })}
          {valda.length < 2 && <span>. {t('korgMinst')}</span>}
          {valda.length >= HOGST_VALDA && <span>. {t('korgMest')}</span>}
        </p>
        <p className="vf-korg-namn">{valda.map((u) => u.namn).join(', ')}</p>
      </div>
      <div className="vf-handlingar">
        {valda.length >= 2 && (
          <Button asChild variant="primary">
            <Link to="/jamfor" search={{ ...sok, visa: 'bredvid' }}>
              {t('jamforNu')}
            </Link>
          </Button>
        )}
        <Button variant="tertiary" onClick={onTom}>
          {t('tom')}
        </Button>
      </div>
    </section>
  )
}
