import { Button } from '@valfri/ui/button'
import { formatKronor } from '@valfri/ui/format'
import { Krona } from '@valfri/ui/krona'
import { Actions, Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserSimuleringTexter } from '../../../texter/kommun/priser-simulering.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'
import { SimpleTable } from '../../simple-table.tsx'
import { DifferenceChart } from './difference-chart.tsx'
import { saveCsv, saveXlsx } from './excel.ts'
import { LockIn } from './lock-in.tsx'
import { type Orsaksdelar, orsakText } from './orsak-text.ts'
import { groupSim, SimTable } from './sim-tables.tsx'

export type Simulering = RouterOutputs['ersattning']['simulering']['hamta']
type Resultat = NonNullable<Simulering['resultat']>

/** What a draft would have done to real months: by regi, utförare and område, and why. */
export function SimResult({ simulering, resultat: r }: { simulering: Simulering; resultat: Resultat }) {
  const t = useTexter(priserSimuleringTexter)
  const regi = (x: string) => t(x === 'egenregi' ? 'egenregi' : 'privat')
  const utforare = groupSim(
    r.delar,
    (d) => d.utforareId,
    (d) => `${d.namn}, ${regi(d.regi).toLowerCase()}`,
  )
  const omraden = groupSim(
    r.omraden,
    (o) => o.omradeId ?? '',
    (o) => o.namn ?? t('utanOmrade'),
  )
  const perRegi = groupSim(
    r.delar,
    (d) => d.regi,
    (d) => regi(d.regi),
  )
  const totalt = groupSim(
    r.delar,
    () => '',
    () => t('totalt'),
  )
  const korrigering = r.delar.reduce((s, d) => s + d.korrigeringOre, 0)
  const kr = (ore: number) => ore / 100
  const tabell = [
    [t('manader'), t('utforare'), t('regi'), t('fore'), t('efter'), t('skillnad')],
    ...r.delar.map((d) => [d.manad, d.namn, d.regi, kr(d.foreOre), kr(d.efterOre), kr(d.efterOre - d.foreOre)]),
  ]
  const fil = `simulering-${simulering.tjanst.id}`
  return (
    <>
      {r.problem.length > 0 && (
        <Notice ton="vantar" rubrik={t('problem')}>
          <p>{t('problemText')}</p>
          <ul>
            {r.problem.map((p) => (
              <li key={`${p.manad} ${p.utforareId}`}>
                {p.namn}, {p.manad}: {p.text}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Section rubrik={t('perRegi')}>
        <SimTable caption={t('perRegi')} rubrik={t('regi')} rader={[...perRegi, ...totalt]} />
        <p className="vf-svag">
          {t('last', { kronor: formatKronor(r.lastOre), korrigering: formatKronor(korrigering) })}
        </p>
      </Section>
      <Section rubrik={t('perUtforare')}>
        <DifferenceChart
          rader={utforare.map((u) => ({ namn: u.namn, skillnad: u.efter - u.fore }))}
          beskrivning={t('diagram')}
        />
        <SimTable caption={t('perUtforare')} rubrik={t('utforare')} rader={utforare} />
      </Section>
      <Section rubrik={t('perOmrade')}>
        <SimTable caption={t('perOmrade')} rubrik={t('omrade')} rader={omraden} />
      </Section>
      {r.orsaker.length > 0 && (
        <Section rubrik={t('orsaker')} ingress={<p>{t('orsakerText')}</p>}>
          <CauseTable orsaker={r.orsaker} />
        </Section>
      )}
      <LockIn tjanst={simulering.tjanst.id} simuleringId={simulering.id} />
      <Actions>
        <Button onClick={() => void saveXlsx(tabell, fil)}>{t('xlsx')}</Button>
        <Button onClick={() => saveCsv(tabell, fil)}>{t('csv')}</Button>
      </Actions>
    </>
  )
}

/** What each changed part does to the sum. */
export function CauseTable({ orsaker }: { orsaker: readonly { delar: Orsaksdelar; ore: number }[] }) {
  const t = useTexter(priserSimuleringTexter)
  return (
    <SimpleTable
      caption={t('orsaker')}
      rader={orsaker}
      radId={(o) => o.delar.join()}
      kolumner={[
        { id: 'orsak', rubrik: t('orsak'), radrubrik: true, varde: (o) => orsakText(t, o.delar) },
        { id: 'ore', rubrik: t('skillnad'), tal: true, varde: (o) => o.ore, visa: (o) => <Krona ore={o.ore} /> },
      ]}
    />
  )
}
