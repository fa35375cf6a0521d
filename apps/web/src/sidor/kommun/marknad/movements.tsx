import { formatDatum } from '@valfri/ui/format'
import { Section } from '@valfri/ui/section'
import type { Market, MarketTexter } from './typer.ts'

/** Who came and who left, with the sum that it must be. */
export function Movements({ t, data }: { t: MarketTexter; data: Market }) {
  const rader = [
    ...data.nya.map((f) => ({ ...f, text: t('ny', { dag: formatDatum(f.dag) }) })),
    ...data.slut.map((f) => ({ ...f, text: t('slut', { dag: formatDatum(f.dag) }) })),
  ]
  const summa = { fore: data.vidStart, nya: data.nya.length, slut: data.slut.length, efter: data.vidSlut }
  return (
    <Section rubrik={t('forandringar')} ingress={<p>{t('forandringarText', summa)}</p>}>
      {rader.length === 0 ? (
        <p>{t('ingaForandringar')}</p>
      ) : (
        <ul className="vf-punkter">
          {rader.map((f) => (
            <li key={`${f.id} ${f.text}`}>
              <strong>{f.namn}</strong> ({t(f.egenregi ? 'egenregi' : 'privat').toLocaleLowerCase('sv')}): {f.text}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
