import { Link } from '@tanstack/react-router'
import { Section } from '@valfri/ui/section'
import { EmptyState } from '@valfri/ui/states'
import { Tabs } from '@valfri/ui/tabs'
import { useTexter } from '../../i18n/use-texter.ts'
import { arendeTexter } from '../../texter/kommun/arenden.ts'
import { RegisterFraga } from './register-fraga.tsx'
import type { Arende, ProvatVillkor } from './typer.ts'
import { VillkorProvning } from './villkor-provning.tsx'

const VYER = {
  oprovade: (v: ProvatVillkor) => v.provning === null,
  brister: (v: ProvatVillkor) => v.provning?.utfall === 'ej-uppfylld',
} as const

/** Every villkor of the fixed version beside its answer, with views of those that are left and those that fail. */
export function Provning({ arende: a, visa }: { arende: Arende; visa: string | undefined }) {
  const t = useTexter(arendeTexter)
  const vy = visa === 'oprovade' || visa === 'brister' ? visa : 'alla'
  const provade = a.villkor.filter((v) => v.provning).length
  const synliga = vy === 'alla' ? a.villkor : a.villkor.filter(VYER[vy])
  const flikar = [
    { id: 'alla', text: `${t('visaAlla')} (${a.villkor.length})` },
    { id: 'oprovade', text: `${t('visaOprovade')} (${a.villkor.length - provade})` },
    { id: 'brister', text: `${t('visaBrister')} (${a.villkor.filter(VYER.brister).length})` },
  ]
  return (
    <Section rubrik={t('provning')}>
      <div className="vf-provning-lage">
        <progress max={a.villkor.length} value={provade} aria-label={t('provning')} />
        <span>{t('provningIngress', { provade, antal: a.villkor.length })}</span>
      </div>
      {a.register && <RegisterFraga arende={a} lage={a.register} />}
      <Tabs
        namn={t('provning')}
        flikar={flikar.map((f) => ({
          ...f,
          vald: f.id === vy,
          lank: (text) => (
            <Link
              to="/kommun/arenden/$id"
              params={{ id: a.id }}
              search={f.id === 'alla' ? {} : { visa: f.id }}
              resetScroll={false}
              aria-current={f.id === vy ? 'page' : undefined}
            >
              {text}
            </Link>
          ),
        }))}
      />
      {synliga.length === 0 && (
        <EmptyState rubrik={t('provningIngress', { provade, antal: a.villkor.length })} ikon="bockRing">
          <Link to="/kommun/arenden/$id" params={{ id: a.id }} search={{}} resetScroll={false}>
            {t('visaAlla')}
          </Link>
        </EmptyState>
      )}
      {synliga.map((v) => (
        <VillkorProvning key={v.id} arende={a} villkor={v} />
      ))}
    </Section>
  )
}
