import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatDatum } from '@valfri/ui/format'
import { Ikon } from '@valfri/ui/ikon'
import { KeyValueList } from '@valfri/ui/key-value'
import { PageHeader } from '@valfri/ui/page-header'
import { Section, TwoColumns } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import type { ReactNode } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { avtalTexter } from '../../texter/skal/avtal.ts'
import { type AvtalSida as Avtal, AvtalLage } from './avtal-lage.tsx'
import { AvtalSlut } from './avtal-slut.tsx'
import { Kontrollera } from './kontrollera.tsx'
import { SkrivUnder } from './skriv-under.tsx'
import { Underskrifter } from './underskrifter.tsx'
import { Villkorsfraga } from './villkorsfraga.tsx'

interface AvtalSidaProps {
  dorr: 'kommun' | 'utforare'
  avtal: Avtal
  /** What only this door has: a new start date, or open and closed. */
  children?: ReactNode
}

/** One avtal as either party sees it: terms, document, who has signed what, and one's own signature. */
export function AvtalSida({ dorr, avtal: a, children }: AvtalSidaProps) {
  const t = useTexter(avtalTexter)
  const titel =
    dorr === 'kommun'
      ? t('titelKommun', { utforare: a.utforareNamn })
      : t('titel', { tjanst: a.tjanst, kommun: a.kommunNamn })
  return (
    <>
      <PageHeader
        rubrik={titel}
        status={<AvtalLage lage={a.lage} />}
        spar={[
          {
            text: t('rubrik'),
            lank: (text) => <Link to={dorr === 'kommun' ? '/kommun/avtal' : '/utforare/avtal'}>{text}</Link>,
          },
        ]}
        handling={a.farSignera && a.dokument ? <SkrivUnder id={a.id} dokument={a.dokument} /> : undefined}
      />
      <TwoColumns sida={<Underskrifter avtal={a} />}>
        <Besked avtal={a} />
        <Section rubrik={t('omfattning')}>
          <KeyValueList uppgifter={villkorOf(a, t)} />
        </Section>
        {a.dokument && (
          <Section rubrik={t('handling')}>
            <a className="vf-fillank" href={`/dokument/${a.dokument.id}`}>
              <Ikon namn="laddaNer" />
              {t('lasAvtalet')}
            </a>
            <KeyValueList
              uppgifter={[{ namn: t('kontrollsumma'), varde: <code className="vf-summa">{a.dokument.sha256}</code> }]}
            />
            {a.farKontrollera && <Kontrollera id={a.id} />}
          </Section>
        )}
        {a.slut.fraga && <Villkorsfraga fraga={a.slut.fraga} />}
        {children}
        <AvtalSlut dorr={dorr} avtal={a} />
        {dorr === 'kommun' && a.arendeId && (
          <div>
            <Button asChild variant="tertiary">
              <Link to="/kommun/arenden/$id" params={{ id: a.arendeId }}>
                {t('tillArendet')}
              </Link>
            </Button>
          </div>
        )}
      </TwoColumns>
    </>
  )
}

function Besked({ avtal: a }: { avtal: Avtal }) {
  const t = useTexter(avtalTexter)
  if (a.lage === 'kommande' || a.lage === 'i-kraft') {
    const text =
      a.lage === 'kommande'
        ? t('klartKommande', { datum: formatDatum(a.fran) })
        : t('klartIKraft', { datum: formatDatum(a.fran) })
    return (
      <Notice ton="klart">
        <p>{text}</p>
      </Notice>
    )
  }
  if (a.lage === 'avslutat' || a.farSignera || a.egenSignerad) return null
  return (
    <Notice>
      <p>{t(`kanInte_${a.signerasAv}`)}</p>
    </Notice>
  )
}

function villkorOf(a: Avtal, t: ReturnType<typeof useTexter<typeof avtalTexter.sv>>) {
  return [
    { namn: t('tjanst'), varde: a.tjanst },
    { namn: t('delar'), varde: a.delar.join(', ') },
    { namn: t('omraden'), varde: a.omraden.length > 0 ? a.omraden.join(', ') : t('helaKommunen') },
    {
      namn: t('kapacitet'),
      varde: a.kapacitet
        .map((k) => `${k.namn}: ${k.antal === null ? t('tarAlla') : `${k.antal} ${k.enhet}`}`)
        .join(', '),
    },
    { namn: t('fran'), varde: formatDatum(a.fran) },
    { namn: t('underlag'), varde: t('version', { titel: a.underlag.titel, nr: a.underlag.versionNr }) },
  ]
}
