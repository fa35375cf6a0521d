import { Button } from '@valfri/ui/button'
import { formatKronor, parseKronor } from '@valfri/ui/format'
import { Actions } from '@valfri/ui/section'
import { useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserForslagTexter } from '../../../texter/kommun/priser-forslag.ts'
import type { GridRad, Kalkyl } from './grid-rader.ts'

interface KalkylDialogProps {
  rad: GridRad
  forslag: readonly string[]
  onKlar: (nytt: Pick<GridRad, 'kalkyl' | 'text'>) => void
  onStang: () => void
}

interface Post {
  post: string
  text: string
}

/** What a price is made of: wages, OB, travel, management, premises. The sum shall be the price (F19.2). */
export function KalkylDialog({ rad, forslag, onKlar, onStang }: KalkylDialogProps) {
  const t = useTexter(priserForslagTexter)
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [poster, setPoster] = useState<Post[]>(() =>
    rad.kalkyl.length > 0
      ? rad.kalkyl.map((p) => ({ post: p.post, text: formatKronor(p.ore) }))
      : forslag.map((post) => ({ post, text: '' })),
  )
  useEffect(() => ref.current?.showModal(), [])
  const kalkyl: Kalkyl = poster.flatMap((p) => {
    const ore = parseKronor(p.text)
    return p.post.trim() && ore !== null ? [{ post: p.post.trim(), ore }] : []
  })
  const summa = kalkyl.reduce((s, p) => s + p.ore, 0)
  const pris = parseKronor(rad.text)
  const change = (i: number, nytt: Partial<Post>) => setPoster(poster.map((p, j) => (j === i ? { ...p, ...nytt } : p)))
  return createPortal(
    <dialog ref={ref} className="vf-dialog vf-dialog-bred" aria-labelledby={id} onClose={onStang}>
      <h2 id={id}>{t('kalkylRubrik', { rad: `${rad.grupp}, ${rad.namn}` })}</h2>
      <p>{t('kalkylText')}</p>
      <ul className="vf-kalkyl">
        {poster.map((p, i) => (
          <li key={i}>
            <input
              className="ds-input"
              aria-label={t('kalkylPost', { nr: i + 1 })}
              value={p.post}
              onChange={(e) => change(i, { post: e.target.value })}
            />
            <input
              className="ds-input vf-ruta"
              inputMode="decimal"
              aria-label={t('kalkylBelopp', { nr: i + 1 })}
              value={p.text}
              onChange={(e) => change(i, { text: e.target.value })}
            />
          </li>
        ))}
      </ul>
      <p role="status">
        {t('kalkylSumma', { summa: formatKronor(summa), pris: pris === null ? '–' : formatKronor(pris) })}{' '}
        {pris === summa && t('kalkylStammer')}
      </p>
      <Actions>
        <Button variant="primary" onClick={() => onKlar({ kalkyl, text: rad.text })}>
          {t('klar')}
        </Button>
        <Button onClick={() => onKlar({ kalkyl, text: formatKronor(summa) })}>{t('kalkylAnvand')}</Button>
        <Button variant="tertiary" ikon="plus" onClick={() => setPoster([...poster, { post: '', text: '' }])}>
          {t('kalkylLagg')}
        </Button>
        <Button variant="tertiary" onClick={() => ref.current?.close()}>
          {t('avbryt')}
        </Button>
      </Actions>
    </dialog>,
    document.body,
  )
}
