import { DateText } from '@valfri/ui/date-text'
import { Ikon } from '@valfri/ui/ikon'
import { KeyValueList } from '@valfri/ui/key-value'
import { Section } from '@valfri/ui/section'
import { type Handelse, Tidslinje } from '@valfri/ui/tidslinje'
import { type T, useTexter } from '../../i18n/use-texter.ts'
import { egetArendeTexter } from '../../texter/utforare/arende.ts'
import type { RouterOutputs } from '../../trpc/client.ts'

export type EgetArendeSida = RouterOutputs['ansokan']['arende']

/** What has happened with the case, and the facts that identify it. */
export function EgetArendeFakta({ arende: a }: { arende: EgetArendeSida }) {
  const t = useTexter(egetArendeTexter)
  return (
    <>
      <Section rubrik={t('saHarGarDet')}>
        <Tidslinje namn={t('saHarGarDet')} handelser={handelserOf(a, t)} />
      </Section>
      <Section rubrik={t('fakta')}>
        <KeyValueList
          uppgifter={[
            { namn: t('namnd'), varde: `${a.namndNamn}, ${a.kommunNamn}` },
            { namn: t('diarienummer'), varde: a.diarienummer },
            {
              namn: t('kontrollsumma'),
              varde: <code className="vf-summa">{a.sha256.slice(0, 16)}…</code>,
            },
          ]}
        />
        {a.mottagningsbevisId && (
          <a className="vf-fillank" href={`/dokument/${a.mottagningsbevisId}`}>
            <Ikon namn="laddaNer" />
            {t('mottagningsbevis')}
          </a>
        )}
      </Section>
    </>
  )
}

function handelserOf(a: EgetArendeSida, t: T<keyof typeof egetArendeTexter.sv>): Handelse[] {
  const rader: Handelse[] = [{ id: 'in', nar: a.inkommen, rubrik: t('inkommen') }]
  for (const k of a.kompletteringar) {
    rader.push({ id: `b${k.id}`, nar: k.begard, rubrik: t('begard'), text: k.text })
    if (k.besvarad) rader.push({ id: `s${k.id}`, nar: k.besvarad, rubrik: t('besvarad') })
  }
  if (a.beslut) rader.push({ id: 'u', nar: a.beslut.lamnad, rubrik: t('underrattad') })
  const pagar = !a.beslut && a.lage !== 'aterkallad'
  if (pagar) {
    rader.push({
      id: 'senast',
      nar: a.beslutSenast,
      rubrik: t('beslutSenast'),
      text: t('beslutSenastText'),
      kommande: true,
    })
  }
  if (a.beslut?.sistaDag) {
    rader.push({
      id: 'sista',
      nar: a.beslut.sistaDag,
      rubrik: t('sistaDag'),
      text: <DateText datum={a.beslut.sistaDag} form="dag" />,
      kommande: true,
    })
  }
  return rader.toReversed()
}
