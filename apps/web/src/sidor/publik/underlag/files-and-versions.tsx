import { Link } from '@tanstack/react-router'
import { formatTidpunkt } from '@valfri/ui/format'
import { Card } from '@valfri/ui/section'
import { useTexter } from '../../../i18n/use-texter.ts'
import { publikUnderlagTexter } from '../../../texter/publik/underlag.ts'
import { delId, kapitel, type Publikt } from './typer.ts'

/** The way around a long page, its files with their hash, and its other versions. */
export function FilesAndVersions({ underlag: u }: { underlag: Publikt }) {
  const t = useTexter(publikUnderlagTexter)
  const { slug } = u.forseglad.underlag
  const fil = (namn: string) => `/api/v1/underlag/${slug}/versioner/${u.forseglad.nr}/${namn}`
  return (
    <>
      <nav aria-label={t('innehall')}>
        <Card>
          <h2>{t('innehall')}</h2>
          <ul>
            {(['inledning', ...kapitel] as const).map((k) => (
              <li key={k}>
                <a href={`#${delId(k)}`}>{t(k)}</a>
              </li>
            ))}
            <li>
              <a href={`#${delId('ansokan')}`}>{t('saAnsoker')}</a>
            </li>
            <li>
              <a href={`#${delId('tabell')}`}>{t('tabell')}</a>
            </li>
            {u.parter.map(({ part }) => (
              <li key={part.kommunId}>
                <a href={`#${delId(part.kommunId)}`}>{t('lokalDel', { kommun: part.kommun })}</a>
              </li>
            ))}
            <li>
              <a href={`#${delId('fragor')}`}>{t('fragor')}</a>
            </li>
          </ul>
        </Card>
      </nav>
      <Card ton="lugn">
        <h2>{t('ladda')}</h2>
        <p>
          <a href={fil('underlag.pdf')}>{t('pdf')}</a>
          {' · '}
          <a href={fil('underlag.json')}>{t('json')}</a>
          {' · '}
          <a href={fil('villkor.csv')}>{t('csv')}</a>
        </p>
        <p className="vf-svag">{t('kontrollsumma')}</p>
        <p className="vf-hash">{u.sha256}</p>
      </Card>
      <Card>
        <h2>{t('versioner')}</h2>
        <ul>
          {u.versioner.map((v) => (
            <li key={v.nr}>
              <Link to="/underlag/$slug" params={{ slug }} search={{ version: v.nr }}>
                {t('version', { nr: v.nr })}
              </Link>
              {`, ${t('faststalld', { datum: formatTidpunkt(v.faststalld, 'kort') }).toLowerCase()}`}
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
