import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatDatum } from '@valfri/ui/format'
import { Actions } from '@valfri/ui/section'
import { useTexter } from '../../i18n/use-texter.ts'
import { minTexter } from '../../texter/brukare/min.ts'
import { valTexter } from '../../texter/val/val.ts'
import { mangdText } from '../val/mangd-text.ts'
import { LeaveQueue } from './leave-queue.tsx'
import type { MittBeslut } from './my-decision.tsx'

type Del = MittBeslut['delar'][number]

/** One del: how much, who, and the one thing that can be done. */
export function MyHelp({ beslut, del }: { beslut: MittBeslut; del: Del }) {
  const t = useTexter(minTexter)
  const v = useTexter(valTexter)
  const namn = del.namn.toLocaleLowerCase('sv')
  const mangd = mangdText(v, del.beviljat, del.mangd?.enhet ?? null, del.mangd?.per ?? null)
  const kan = del.valbar && !beslut.avslutat
  return (
    <article className="vf-minhjalp" data-atgard={del.atgard && del.valbar ? true : undefined}>
      <h3>{del.namn}</h3>
      {mangd && <p>{t('duHar', { mangd })}</p>}
      <Who del={del} />
      {!del.valbar && <p className="vf-svag">{del.ejValbarSkal}</p>}
      {kan && (
        <Actions>
          <Button asChild variant={del.atgard ? 'primary' : 'secondary'}>
            <Link to="/min/val/$beslutId/$del" params={{ beslutId: beslut.id, del: del.del }}>
              {del.atgard ? t('valjDel', { del: namn }) : t('bytDel', { del: namn })}
            </Link>
          </Button>
          {del.vantar && <LeaveQueue beslutId={beslut.id} del={del.del} namn={del.vantar.utforare} />}
        </Actions>
      )}
    </article>
  )
}

function Who({ del }: { del: Del }) {
  const t = useTexter(minTexter)
  const { nuvarande, kommande } = del
  const nu = nuvarande ?? kommande
  return (
    <div className="vf-minvem">
      {nuvarande && <p className="vf-minvem-namn">{t('hjalper', { namn: nuvarande.utforare })}</p>}
      {!nuvarande && kommande && (
        <p className="vf-minvem-namn">{t('borjar', { namn: kommande.utforare, datum: formatDatum(kommande.fran) })}</p>
      )}
      {!nu && <p className="vf-minvem-namn">{t('ingen')}</p>}
      {nuvarande && kommande && <p>{t('bytPaGang', { namn: kommande.utforare, datum: formatDatum(kommande.fran) })}</p>}
      {nu?.status === 'skickad' && <p>{t('svarVantar', { namn: nu.utforare })}</p>}
      {nu?.slag === 'ickeval' && <p>{t('ickeval')}</p>}
      {del.atgard === 'valj-igen' && <p>{t('atgardIgen', { del: del.namn })}</p>}
      {del.vantar && <p>{t('koar', { namn: del.vantar.utforare })}</p>}
    </div>
  )
}
