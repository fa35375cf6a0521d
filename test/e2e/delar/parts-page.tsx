import { Button } from '@valfri/ui/button'
import { ConfirmDialog } from '@valfri/ui/confirm-dialog'
import { KeyValueList } from '@valfri/ui/key-value'
import { Krona } from '@valfri/ui/krona'
import { PageHeader } from '@valfri/ui/page-header'
import { PrintButton } from '@valfri/ui/print-button'
import { Actions, Card, CardGrid, Section, TwoColumns } from '@valfri/ui/section'
import { EmptyState, ErrorState, Notice, Skeleton } from '@valfri/ui/states'
import { StatusTag } from '@valfri/ui/status-tag'
import { Stepper } from '@valfri/ui/stepper'
import { Tabs } from '@valfri/ui/tabs'
import { Tidslinje } from '@valfri/ui/tidslinje'
import { useToast } from '@valfri/ui/toast'
import { WeekGrid } from '@valfri/ui/week-grid'
import { type ReactNode, useState } from 'react'

const lank = (text: ReactNode) => <a href="#delar">{text}</a>
const dagar = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22']

export function PartsPage() {
  const [oppen, setOppen] = useState(false)
  const toast = useToast()
  return (
    <>
      <PageHeader
        rubrik="Ersättning i oktober"
        status={<StatusTag ton="vantar">Granskad</StatusTag>}
        ingress={<p>Det här ska betalas ut till utförarna för oktober 2026.</p>}
        handling={
          <Button variant="primary" onClick={() => setOppen(true)}>
            Lås oktober
          </Button>
        }
        spar={[
          { text: 'Översikt', lank },
          { text: 'Ersättning', lank },
        ]}
      />
      <Stepper
        namn="Månadens steg"
        steg={[
          { id: 'a', text: 'Beräknad', lage: 'klart', lank },
          { id: 'b', text: 'Granskad', lage: 'nu', lank },
          { id: 'c', text: 'Avvikelser', lage: 'brister', lank },
          { id: 'd', text: 'Låst', lage: 'kvar' },
        ]}
      />
      <Tabs
        namn="Visa"
        flikar={[
          { id: '1', text: 'Utförare', vald: true, lank },
          { id: '2', text: 'Avvikelser', vald: false, lank },
        ]}
      />
      <TwoColumns
        sida={
          <Section rubrik="Vad har hänt">
            <Tidslinje
              namn="Händelser"
              handelser={[
                { id: '3', nar: '2026-12-05', rubrik: 'Sista dag att attestera', kommande: true },
                { id: '2', nar: '2026-11-03T09:32:00Z', rubrik: 'Granskad', text: <p>Av Maja Test, ekonom.</p> },
                { id: '1', nar: '2026-11-01', rubrik: 'Beräknad' },
              ]}
            />
          </Section>
        }
      >
        <Section rubrik="Uppgifter" handling={<PrintButton />}>
          <KeyValueList
            uppgifter={[
              { namn: 'Utförare', varde: 'Bohus hem AB' },
              { namn: 'Diarienummer', varde: 'ON 2026/114' },
              { namn: 'Anmärkning', varde: '' },
            ]}
          />
          <Krona ore={4_127_550} />
        </Section>
        <Section rubrik="Besked">
          <Notice rubrik="Månaden är öppen">
            <p>Utförare kan rapportera till och med den 5 november.</p>
          </Notice>
          <Notice ton="vantar">
            <p>Två händelser väntar på beställning.</p>
          </Notice>
          <ErrorState
            error={{
              data: { fel: { kod: 'x', text: 'Månaden är låst.', nasta: 'Gör en korrigering i nästa månad.' } },
            }}
            onRetry={() => undefined}
          />
        </Section>
      </TwoColumns>
      <Section rubrik="Vecka 47">
        <WeekGrid
          caption="Vecka 47"
          dagar={dagar}
          idag="2026-11-18"
          rader={[{ id: 'P-7F2K9' }, { id: 'P-3M8QX' }]}
          radId={(r) => r.id}
          radrubrik={(r) => r.id}
          cell={(r, d) => (d.endsWith('7') && r.id.endsWith('9') ? '08.00–08.45' : '–')}
          summa={{ rubrik: 'Summa', cell: () => '3 h 45 min' }}
        />
      </Section>
      <Section rubrik="Kort">
        <CardGrid>
          <Card>
            <h3>Vanligt</h3>
            <p>Innehåll.</p>
          </Card>
          <Card ton="lugn">
            <h3>Lugnt</h3>
            <p className="vf-svag">Svag text på tonad yta.</p>
          </Card>
          <Card ton="viktig">
            <h3>Viktigt</h3>
            <p className="vf-svag">Svag text på accentens yta.</p>
          </Card>
        </CardGrid>
        <Actions>
          <Button onClick={() => toast('Ansökan är inskickad till tre kommuner.')}>Visa besked</Button>
          <Button pagar>Sparar</Button>
          <Button variant="tertiary" ikon="papperskorg">
            Ta bort
          </Button>
          <StatusTag>Utkast</StatusTag> <StatusTag ton="info">Inskickad</StatusTag>
          <StatusTag ton="klart">Godkänd</StatusTag> <StatusTag ton="fel">Avslag</StatusTag>
        </Actions>
      </Section>
      <EmptyState rubrik="Inga körningar ännu" ikon="pengar" handling={<Button>Starta en körning</Button>}>
        <p>När månaden är slut kan du räkna fram ersättningen här.</p>
      </EmptyState>
      <Skeleton rader={3} />
      <ConfirmDialog
        oppen={oppen}
        rubrik="Lås oktober?"
        bekrafta="Lås oktober"
        onBekrafta={() => setOppen(false)}
        onStang={() => setOppen(false)}
      >
        <p>Efter låsningen kan inget i månaden ändras. Rättelser görs som korrigering i nästa månad.</p>
      </ConfirmDialog>
    </>
  )
}
