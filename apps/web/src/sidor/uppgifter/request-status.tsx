import { StatusTag } from '@valfri/ui/status-tag'
import { useTexter } from '../../i18n/use-texter.ts'
import { uppgifterTexter } from '../../texter/val/uppgifter.ts'

interface Lage {
  readonly status: string
  readonly forsenad: boolean
  readonly utfall: string | null
}

/** How a request stands: late is its own state while it is open. */
export function lageOf(b: Lage): 'oppen' | 'forsenad' | 'besvarad' | 'aterkallad' {
  if (b.status === 'oppen') return b.forsenad ? 'forsenad' : 'oppen'
  return b.status === 'aterkallad' ? 'aterkallad' : 'besvarad'
}

export function RequestStatus({ b }: { b: Lage }) {
  const t = useTexter(uppgifterTexter)
  switch (lageOf(b)) {
    case 'oppen':
      return <StatusTag ton="vantar">{t('oppen')}</StatusTag>
    case 'forsenad':
      return <StatusTag ton="fel">{t('forsenad')}</StatusTag>
    case 'aterkallad':
      return <StatusTag>{t('aterkalladTagg')}</StatusTag>
    case 'besvarad':
      return <StatusTag ton="klart">{b.utfall === 'ny' ? t('statusBesvarad') : t('besvaradOforandrad')}</StatusTag>
  }
}
