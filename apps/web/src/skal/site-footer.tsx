import { Link } from '@tanstack/react-router'
import { useTexter } from '../i18n/use-texter.ts'
import { skalTexter } from '../texter/skal/skal.ts'
import { LanguageChoice } from './language-choice.tsx'
import { useJag } from './use-jag.ts'

export function SiteFooter() {
  const t = useTexter(skalTexter)
  const { jag } = useJag()
  return (
    <footer className="vf-fot">
      <div className="vf-fot-inre">
        <p>{t('sidfotText')}</p>
        <ul>
          <li>
            <Link to="/">{t('dorrPublik')}</Link>
          </li>
          <li>
            <Link to="/utforare">{t('dorrUtforare')}</Link>
          </li>
          <li>
            <Link to="/kommun">{t('dorrKommun')}</Link>
          </li>
          <li>
            <Link to="/min">{t('dorrMin')}</Link>
          </li>
          <li>
            <a href="/hjalp">{t('hjalp')}</a>
          </li>
        </ul>
        <LanguageChoice />
        {jag?.demo && <p className="vf-fot-demo">{t('demo')}</p>}
      </div>
    </footer>
  )
}
