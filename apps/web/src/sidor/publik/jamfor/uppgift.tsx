import { formatDatum } from '@valfri/ui/format'
import type { ReactNode } from 'react'
import type { Flersprakig } from '../../../i18n/text-i.ts'
import { textI } from '../../../i18n/text-i.ts'
import { useSprak, useTexter } from '../../../i18n/use-texter.ts'
import { jamforTexter } from '../../../texter/publik/jamfor.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'

export type Jamforelse = RouterOutputs['val']['jamfor']['lista']
export type Utforare = Jamforelse['utforare'][number]
type Delar = Jamforelse['delar']

/** One row of facts, the same for every utförare and in the same order. */
export interface Faktarad {
  readonly id: string
  readonly namn: string
  /** Null when nobody has said. */
  readonly varde: ReactNode | null
  readonly kalla: string
  readonly datum: string | null
}

const lista = (v: readonly string[] | null) => (v && v.length > 0 ? v.join(', ') : null)
const stor = (s: string | null) => (s ? s.charAt(0).toLocaleUpperCase('sv') + s.slice(1) : null)

function platsText(
  t: ReturnType<typeof useTexter<typeof jamforTexter.sv>>,
  u: Utforare,
  namnPa: (id: string) => string,
) {
  const plats = u.uppgifter.plats.varde
  if (!plats) return null
  const fulla = Object.entries(plats)
    .filter(([, ledigt]) => !ledigt)
    .map(([del]) => namnPa(del).toLocaleLowerCase('sv'))
  if (fulla.length === 0) return t('platsJa')
  return fulla.length === Object.keys(plats).length ? t('platsNej') : t('platsDelvis', { delar: fulla.join(', ') })
}

/** The facts of one utförare as rows; `alla` adds what the list leaves for the side-by-side view. */
export function useFakta(delar: Delar): (u: Utforare, alla?: boolean) => readonly Faktarad[] {
  const t = useTexter(jamforTexter)
  const sprak = useSprak()
  const namnPa = (id: string) => {
    const del = delar.find((d) => d.id === id)
    return del ? textI(del.namn as Flersprakig, sprak) : id
  }
  const kallor = { kommunen: t('kallaKommunen'), utforaren: t('kallaUtforaren'), valfri: t('kallaValfri') }
  return (u, alla = false) => {
    const f = u.uppgifter
    const rad = (
      id: string,
      namn: string,
      varde: ReactNode | null,
      fakta: { kalla: keyof typeof kallor; datum: string | null },
    ) => ({
      id,
      namn,
      varde,
      kalla: kallor[fakta.kalla],
      datum: fakta.datum,
    })
    const tarEmot = f['tar-emot'].varde
    const valbara = f.delar.varde?.filter((d) => delar.some((x) => x.id === d)).map(namnPa) ?? null
    const korta = [
      rad('delar', t('gor'), lista(valbara), f.delar),
      rad(
        'tar-emot',
        t('tarEmot'),
        tarEmot && (tarEmot.svar === 'ja' ? t('ja') : tarEmot.skal ? t('nejSkal', { skal: tarEmot.skal }) : t('nej')),
        f['tar-emot'],
      ),
      rad('plats', t('plats'), platsText(t, u, namnPa), f.plats),
      rad('sprak', t('talar'), stor(lista(f.sprak.varde)), f.sprak),
      rad('inriktning', t('inriktning'), stor(lista(f.inriktning.varde)), f.inriktning),
      rad(
        'telefon',
        t('telefon'),
        f.telefon.varde && <a href={`tel:${f.telefon.varde.replace(/[^\d+]/g, '')}`}>{f.telefon.varde}</a>,
        f.telefon,
      ),
    ]
    if (!alla) return korta
    return [
      ...korta,
      rad('oppettider', t('oppettider'), f.oppettider.varde, f.oppettider),
      rad('epost', t('epost'), f.epost.varde && <a href={`mailto:${f.epost.varde}`}>{f.epost.varde}</a>, f.epost),
      rad(
        'webb',
        t('webb'),
        f.webb.varde && <a href={f.webb.varde}>{f.webb.varde.replace(/^https?:\/\//, '')}</a>,
        f.webb,
      ),
      rad('omraden', t('omraden'), lista(f.omraden.varde), f.omraden),
      rad('driftsform', t('driftsform'), u.regi === 'egenregi' ? t('egenregi') : t('privat'), f['godkand-fran']),
      rad(
        'godkand',
        t('godkandFran'),
        f['godkand-fran'].varde && formatDatum(f['godkand-fran'].varde),
        f['godkand-fran'],
      ),
      rad('presentation', t('presentation'), f.presentation.varde, f.presentation),
    ]
  }
}

/** The value, or that it is missing, and who said it when. */
export function Faktavarde({ rad }: { rad: Faktarad }) {
  const t = useTexter(jamforTexter)
  return (
    <>
      {rad.varde === null || rad.varde === '' ? (
        <span className="vf-uppgift-saknas">{t('saknas')}</span>
      ) : (
        <span>{rad.varde}</span>
      )}
      <span className="vf-faktakalla">
        <span className="ds-sr-only">{t('kalla')}</span>
        {rad.datum ? t('kallaDatum', { kalla: rad.kalla, datum: formatDatum(rad.datum, 'kort') }) : rad.kalla}
      </span>
    </>
  )
}
