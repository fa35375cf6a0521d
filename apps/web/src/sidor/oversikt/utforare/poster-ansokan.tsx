import { Link } from '@tanstack/react-router'
import { formatDatum, formatTidpunkt } from '@valfri/ui/format'
import type { T } from '../../../i18n/use-texter.ts'
import type { utforareOversiktTexter } from '../../../texter/utforare/oversikt.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'
import type { Post } from '../post.ts'

export type Texter = T<keyof typeof utforareOversiktTexter.sv>
type Lage = RouterOutputs['ansokan']['oversikt']

const arende = (id: string, text: string) => (
  <Link to="/utforare/ansokan/arende/$id" params={{ id }}>
    {text}
  </Link>
)

/** What the firm's applications ask of it: answers, drafts, and decisions to read. */
export function applicationPosts(t: Texter, d: Lage): Post[] {
  return [...completions(t, d), ...decisions(t, d), ...drafts(t, d), ...atKommun(t, d)]
}

function completions(t: Texter, { attBesvara }: Lage): Post[] {
  const [en] = attBesvara
  if (!en) return []
  const antal = attBesvara.length
  return [
    {
      ...{ id: 'komplettering', vikt: 'bradskande', ikon: 'penna', tal: antal },
      rubrik: t('komplettering', { antal }),
      text: t('kompletteringText', { antal, kommun: en.kommun }),
      tagg: { ton: 'vantar', text: t('svaraSenast', { dag: formatDatum(en.sistaDag) }) },
      lank: arende(en.id, t('kompletteringLank', { antal })),
    },
  ]
}

/** A refusal that can be appealed comes before an approval: its day passes. */
function decisions(t: Texter, { beslut }: Lage): Post[] {
  const en = beslut.find((b) => b.utfall === 'avslag') ?? beslut[0]
  if (!en) return []
  const avslag = en.utfall === 'avslag'
  const nyckel = avslag ? (en.sistaDag ? 'beslutAvslag' : 'beslutAvslagUtanDag') : 'beslutGodkand'
  return [
    {
      ...{ id: 'beslut', vikt: avslag ? 'bradskande' : 'gor', ikon: 'dokument', tal: beslut.length },
      rubrik: t('nyttBeslut', { antal: beslut.length }),
      text: t(nyckel, { kommun: en.kommun, dag: en.sistaDag ? formatDatum(en.sistaDag) : '' }),
      lank:
        beslut.length === 1 ? (
          arende(en.arendeId, t('beslutLank'))
        ) : (
          <Link to="/utforare/ansokan">{t('visaAnsokningar')}</Link>
        ),
    },
  ]
}

function drafts(t: Texter, { utkast, harAnsokt }: Lage): Post[] {
  if (utkast.senast)
    return [
      {
        ...{ id: 'utkast', vikt: 'gor', ikon: 'mapp', tal: utkast.antal },
        rubrik: t('utkast', { antal: utkast.antal }),
        text: t('utkastText', { tid: formatTidpunkt(utkast.senast.andrad) }),
        lank: (
          <Link to="/utforare/ansokan/$id" params={{ id: utkast.senast.id }} search={{}}>
            {t('utkastLank')}
          </Link>
        ),
      },
    ]
  if (harAnsokt) return []
  return [
    {
      ...{ id: 'ansok', vikt: 'lage', ikon: 'mapp', rubrik: t('ansok'), text: t('ansokText') },
      lank: <Link to="/utforare/ansokan">{t('ansokLank')}</Link>,
    },
  ]
}

function atKommun(t: Texter, { hosKommunen: antal }: Lage): Post[] {
  if (antal === 0) return []
  return [
    {
      ...{ id: 'hosKommunen', vikt: 'lage', ikon: 'klocka', tal: antal, rubrik: t('hosKommunen', { antal }) },
      text: t('hosKommunenText'),
      lank: <Link to="/utforare/ansokan">{t('visaAnsokningar')}</Link>,
    },
  ]
}
