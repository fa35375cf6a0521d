import { Link } from '@tanstack/react-router'
import type { T } from '../../../i18n/use-texter.ts'
import type { kommunOversiktTexter } from '../../../texter/kommun/oversikt.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'
import type { Post } from '../post.ts'

export type Texter = T<keyof typeof kommunOversiktTexter.sv>
type Arendelage = RouterOutputs['provning']['oversikt']
type Traff = Arendelage['attProva']

/** Days left at which a case is urgent: half the shortest time that an underlag promises. */
const BRADSKAR = 15

/** One case is opened at once; several are shown in the list. */
function caseLink(t: Traff, en: string, status?: string) {
  return t.antal === 1 && t.forsta ? (
    <Link to="/kommun/arenden/$id" params={{ id: t.forsta.id }} search={{}}>
      {en}
    </Link>
  ) : (
    <Link to="/kommun/arenden" search={status ? { status } : {}}>
      {en}
    </Link>
  )
}

function daysTag(t: Texter, traff: Traff): Post['tagg'] {
  const dagar = traff.forsta?.dagarKvar ?? null
  if (dagar === null) return undefined
  if (dagar < 0) return { ton: 'fel', text: t('dagarOver', { dagar: -dagar }) }
  return { ton: dagar <= BRADSKAR ? 'vantar' : 'neutral', text: t('dagarKvar', { dagar }) }
}

const vikt = (traff: Traff): Post['vikt'] =>
  (traff.forsta?.dagarKvar ?? BRADSKAR + 1) <= BRADSKAR ? 'bradskande' : 'gor'

/** A case that waits for a person of the role, with the days that are left of the promised time. */
function casePost(t: Texter, id: 'attProva' | 'redo', traff: Traff): Post {
  const { antal, forsta } = traff
  const namn = forsta?.namn ?? ''
  return {
    id,
    vikt: vikt(traff),
    ikon: 'mapp',
    tal: antal,
    rubrik: t(id, { antal }),
    text: id === 'redo' ? t('redoText') : t('narmast', { antal, namn }),
    tagg: daysTag(t, traff),
    lank: caseLink(traff, t(`${id}Lank`, { antal })),
  }
}

/** What the nämnd's cases ask of an upphandlare, a beslutsfattare or a registrator. */
export function casePosts(t: Texter, d: Arendelage, har: (roll: string) => boolean): Post[] {
  const poster: Post[] = []
  const { svarHarKommit: svar, vantarSvar } = d
  if (har('upphandlare') && d.attProva.antal > 0) poster.push(casePost(t, 'attProva', d.attProva))
  if (d.redoForBeslut.antal > 0) {
    const redo = casePost(t, 'redo', d.redoForBeslut)
    const visa = caseLink(d.redoForBeslut, t(d.redoForBeslut.antal === 1 ? 'oppnaArendet' : 'visaArenden'))
    poster.push(har('beslutsfattare') ? redo : { ...redo, vikt: 'lage', lank: visa })
  }
  if (d.utanUnderrattelse.antal > 0 && (har('registrator') || har('upphandlare')))
    poster.push(followUp(t, 'utanUnderrattelse', d.utanUnderrattelse, 'bradskande'))
  if (har('upphandlare') && svar.antal > 0)
    poster.push({
      ...{ id: 'svar', vikt: 'gor', ikon: 'info', tal: svar.antal, rubrik: t('svar', { antal: svar.antal }) },
      text: t('svarText', { antal: svar.antal, namn: svar.forsta?.namn ?? '' }),
      lank: caseLink(svar, svar.antal === 1 ? t('oppnaArendet') : t('visaArenden'), 'komplettering-besvarad'),
    })
  if (har('upphandlare') && d.utanAvtal.antal > 0) poster.push(followUp(t, 'utanAvtal', d.utanAvtal, 'gor'))
  if (vantarSvar.antal > 0 && har('upphandlare'))
    poster.push({
      ...{ id: 'vantarSvar', vikt: 'lage', ikon: 'klocka', tal: vantarSvar.antal, text: t('vantarSvarText') },
      rubrik: t('vantarSvar', { antal: vantarSvar.antal }),
      lank: caseLink(vantarSvar, vantarSvar.antal === 1 ? t('oppnaArendet') : t('visaArenden'), 'komplettering'),
    })
  return poster
}

function followUp(t: Texter, id: 'utanUnderrattelse' | 'utanAvtal', traff: Traff, v: Post['vikt']): Post {
  const { antal } = traff
  return {
    id,
    vikt: v,
    ikon: 'dokument',
    tal: antal,
    rubrik: t(id, { antal }),
    text: t(`${id}Text`),
    lank: caseLink(traff, t(`${id}Lank`, { antal }), 'beslutad'),
  }
}
