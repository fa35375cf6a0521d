import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatDatum } from '@valfri/ui/format'
import { PageHeader } from '@valfri/ui/page-header'
import { Section } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { type T, useTexter } from '../../../../i18n/use-texter.ts'
import { ForslagLista } from '../../../../sidor/kommun/priser/forslag-lista.tsx'
import { InstrumentLink } from '../../../../sidor/kommun/priser/instrument-link.tsx'
import { LockIn } from '../../../../sidor/kommun/priser/lock-in.tsx'
import { PriceTable } from '../../../../sidor/kommun/priser/price-table.tsx'
import { RuleLinks } from '../../../../sidor/kommun/priser/rule-links.tsx'
import type { Grupp, Prislista } from '../../../../sidor/kommun/priser/typer.ts'
import { useMayDecide } from '../../../../sidor/kommun/priser/use-may-decide.ts'
import { WithPrislista } from '../../../../sidor/kommun/priser/use-prislista.tsx'
import { CostLink } from '../../../../sidor/kommun/sarkostnader/cost-link.tsx'
import type sv from '../../../../texter/kommun/priser.sv.ts'
import { priserTexter } from '../../../../texter/kommun/priser.ts'
import { priserSimuleringTexter } from '../../../../texter/kommun/priser-simulering.ts'
import { trpc } from '../../../../trpc/client.ts'

export const Route = createFileRoute('/kommun/priser/$tjanst/')({
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(trpc.tenancy.pris.hamta.queryOptions({ tjanstId: params.tjanst })),
  component: PriceListPage,
})

function PriceListPage() {
  const { tjanst } = Route.useParams()
  return <WithPrislista tjanstId={tjanst}>{(lista) => <PriceList lista={lista} />}</WithPrislista>
}

function PriceList({ lista }: { lista: Prislista }) {
  const t = useTexter(priserTexter)
  const far = useMayDecide()
  const params = { tjanst: lista.tjanst.id }
  const arAnvand = (g: Grupp) => g.obligatorisk || g.rader.some((r) => r.historik.length > 0)
  const anvanda = lista.grupper.filter(arAnvand)
  const ovriga = lista.grupper.filter((g) => !arAnvand(g))
  return (
    <>
      <PageHeader
        rubrik={t('prislista', { tjanst: lista.tjanst.namn })}
        ingress={<p>{t('ingress')}</p>}
        spar={[{ text: t('rubrik'), lank: (text) => <Link to="/kommun/priser">{text}</Link> }]}
        handling={
          far && (
            <Button asChild variant="primary">
              <Link to="/kommun/priser/$tjanst/besluta" params={params}>
                {t('besluta')}
              </Link>
            </Button>
          )
        }
      />
      {lista.antalSaknade > 0 && (
        <Notice ton="vantar" rubrik={t('saknasRubrik', { antal: lista.antalSaknade })}>
          <p>{t('saknasText')}</p>
        </Notice>
      )}
      {anvanda.map((g) => (
        <PriceTable key={g.parameter} grupp={g} />
      ))}
      {ovriga.length > 0 && (
        <Section rubrik={t('frivilligaRubrik')} ingress={<p>{t('frivilligaText')}</p>}>
          <ul className="vf-punkter">
            {ovriga.map((g) => (
              <li key={g.parameter}>{g.namn}</li>
            ))}
          </ul>
        </Section>
      )}
      <ForslagLista tjanst={lista.tjanst.id} />
      {far && <TryFirst tjanst={lista.tjanst.id} />}
      <Section
        rubrik={t('modell')}
        handling={
          far && (
            <Link to="/kommun/priser/$tjanst/modell" params={params}>
              {t('andraModell')}
            </Link>
          )
        }
      >
        <p>{modellText(t, lista) ?? t('modellSaknas')}</p>
      </Section>
      <Section
        rubrik={t('moms')}
        handling={
          far && (
            <Link to="/kommun/priser/$tjanst/moms" params={params}>
              {t('andraMoms')}
            </Link>
          )
        }
      >
        <p>{momsText(t, lista) ?? t('momsSaknas')}</p>
      </Section>
      <LockIn tjanst={lista.tjanst.id} />
      <InstrumentLink tjanst={lista.tjanst.id} />
      <RuleLinks tjanst={lista.tjanst.id} />
      <CostLink tjanst={lista.tjanst.id} />
    </>
  )
}

/** The ways to see what a proposal would do before anyone decides it. */
function TryFirst({ tjanst }: { tjanst: string }) {
  const t = useTexter(priserSimuleringTexter)
  const params = { tjanst }
  return (
    <Section rubrik={t('provaRubrik')} ingress={<p>{t('provaText')}</p>}>
      <ul className="vf-punkter">
        <li>
          <Link to="/kommun/priser/$tjanst/simulering" params={params}>
            {t('lank')}
          </Link>
        </li>
        <li>
          <Link to="/kommun/priser/$tjanst/skugga" params={params}>
            {t('skuggLank')}
          </Link>
        </li>
      </ul>
    </Section>
  )
}

type Texter = T<keyof typeof sv & string>

function modellText(t: Texter, { modell, modeller }: Prislista): string | null {
  if (!modell) return null
  const namn = modeller.find((m) => m.id === modell.varde.modell)?.namn ?? modell.varde.modell
  return `${t('modellText', { namn, fran: formatDatum(modell.fran) })} (${modell.beslut.diarienummer})`
}

function momsText(t: Texter, { momskompensation: m }: Prislista): string | null {
  if (!m) return null
  const regi = m.varde.regi.map((r) => t(`regi_${r}`)).join(', ')
  return `${t('momsText', { procent: m.varde.procent, regi, fran: formatDatum(m.fran) })} (${m.beslut.diarienummer})`
}
