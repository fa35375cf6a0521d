import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { KeyValueList } from '@valfri/ui/key-value'
import { Card, CardGrid, Section } from '@valfri/ui/section'
import { ErrorState, Notice } from '@valfri/ui/states'
import { useState } from 'react'
import { useTexter } from '../../i18n/use-texter.ts'
import { ansokanTexter } from '../../texter/utforare/ansokan.ts'
import type { Part, Saknas, Utkast } from './typer.ts'
import type { Innehall } from './utkast-form.ts'

interface StegGranskaProps {
  utkast: Utkast
  innehall: Innehall
  saknas: readonly Saknas[]
  onSkicka: (forsakran: boolean) => void
  pagar: boolean
  error: unknown
}

/** Step 4: what is missing with a way to it, what each kommun will get, and the one button that sends. */
export function StegGranska({ utkast, innehall, saknas, onSkicka, pagar, error }: StegGranskaProps) {
  const t = useTexter(ansokanTexter)
  return (
    <>
      <Brister utkast={utkast} saknas={saknas} />
      {innehall.val.length > 0 && (
        <Section
          rubrik={t('sammanfattning')}
          ingress={<p>{t('beslutstid', { dagar: utkast.underlag.beslutstidDagar })}</p>}
        >
          <CardGrid>
            {innehall.val.map((v) => (
              <KommunSammanfattning
                key={v.kommunId}
                val={v}
                part={utkast.parter.find((p) => p.kommunId === v.kommunId)}
              />
            ))}
          </CardGrid>
        </Section>
      )}
      {error ? <ErrorState error={error} /> : null}
      {utkast.farSkickaIn ? (
        saknas.length === 0 && (
          <SkickaRuta antal={innehall.val.length} somOmbud={utkast.somOmbud} pagar={pagar} onSkicka={onSkicka} />
        )
      ) : (
        <Notice ton="info" rubrik={t('ejFirmatecknareRubrik')}>
          {utkast.rattHinder && <p>{utkast.rattHinder}</p>}
          <p>{t('ejFirmatecknare')}</p>
        </Notice>
      )}
    </>
  )
}

function Brister({ utkast, saknas }: { utkast: Utkast; saknas: readonly Saknas[] }) {
  const t = useTexter(ansokanTexter)
  if (saknas.length === 0) {
    return (
      <Notice ton="klart" rubrik={t('inget')}>
        <p>{t('ingetText')}</p>
      </Notice>
    )
  }
  return (
    <Section rubrik={t('saknasRubrik')} ingress={<p>{t('saknasIngress')}</p>}>
      <div className="vf-brister">
        {(['foretag', 'kommuner', 'villkor'] as const).map((steg) => {
          const rader = saknas.filter((s) => s.steg === steg)
          if (rader.length === 0) return null
          return (
            <div key={steg}>
              <h3>{t(steg)}</h3>
              <ul>
                {rader.map((s) => (
                  <li key={`${s.plats}.${s.falt ?? s.text}`}>
                    <Link
                      to="/utforare/ansokan/$id"
                      params={{ id: utkast.id }}
                      search={{ steg, plats: s.falt ? `${s.plats}.${s.falt}` : s.plats }}
                    >
                      {labelOf(utkast, s)}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </div>
    </Section>
  )
}

/** A villkor is named and not only numbered, so that one knows which page to fetch from the binder. */
function labelOf(utkast: Utkast, s: Saknas): string {
  const v = s.steg === 'villkor' ? utkast.villkor.find((ett) => ett.id === s.plats) : undefined
  if (!v) return s.text
  const falt = v.falt.find((f) => f.id === s.falt?.split('.')[0])
  return `${v.nr} ${v.namn}${falt ? `: ${falt.namn.sv}` : ''}`
}

function KommunSammanfattning({ val, part }: { val: Innehall['val'][number]; part: Part | undefined }) {
  const t = useTexter(ansokanTexter)
  const { delar = [], omraden = [] } = part?.oppen ?? {}
  const namnOf = (id: string) => delar.find((d) => d.id === id)?.namn ?? id
  const kapacitet = Object.entries(val.kapacitet).map(
    ([del, antal]) => `${namnOf(del)} ${antal} ${delar.find((d) => d.id === del)?.enhet ?? ''}`,
  )
  return (
    <Card ton="lugn">
      <h3>{part?.kommunNamn}</h3>
      <KeyValueList
        uppgifter={[
          { namn: t('delarKort'), varde: val.delar.map(namnOf).join(', ') },
          {
            namn: t('omradenKort'),
            varde:
              omraden.length === 0
                ? t('helaKommunen')
                : omraden
                    .filter((o) => val.omraden.includes(o.id))
                    .map((o) => o.namn)
                    .join(', '),
          },
          ...(part?.oppen?.tarAlla ? [] : [{ namn: t('kapacitetKort'), varde: kapacitet.join(', ') }]),
        ]}
      />
    </Card>
  )
}

interface SkickaRutaProps {
  antal: number
  somOmbud: boolean
  pagar: boolean
  onSkicka: (forsakran: boolean) => void
}

function SkickaRuta(p: SkickaRutaProps) {
  const t = useTexter(ansokanTexter)
  const [forsakran, setForsakran] = useState(false)
  const [forsokt, setForsokt] = useState(false)
  const fel = forsokt && !forsakran
  return (
    <Card ton="viktig">
      {p.somOmbud && <p>{t('somOmbud')}</p>}
      <div className="vf-falt" data-fel={fel || undefined}>
        <div className="vf-val">
          <input
            type="checkbox"
            className="ds-input"
            id="forsakran"
            checked={forsakran}
            onChange={(e) => setForsakran(e.target.checked)}
            aria-invalid={fel || undefined}
            aria-describedby={fel ? 'forsakran-fel' : undefined}
          />
          <label htmlFor="forsakran">{t('forsakran')}</label>
        </div>
        {fel && (
          <p id="forsakran-fel" className="vf-falt-fel">
            {t('forsakranMaste')}
          </p>
        )}
      </div>
      <Button
        variant="primary"
        pagar={p.pagar}
        onClick={() => {
          setForsokt(true)
          if (forsakran) p.onSkicka(true)
        }}
      >
        {t('skickaIn', { antal: p.antal })}
      </Button>
    </Card>
  )
}
