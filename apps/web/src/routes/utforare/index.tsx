import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { useTexter } from '../../i18n/use-texter.ts'
import { OversiktSida } from '../../sidor/oversikt/oversikt-sida.tsx'
import { useKalla } from '../../sidor/oversikt/use-kalla.ts'
import { applicationPosts } from '../../sidor/oversikt/utforare/poster-ansokan.tsx'
import { underlagPosts } from '../../sidor/oversikt/utforare/poster-underlag.tsx'
import {
  agreementPosts,
  objectionPosts,
  orderPosts,
  paymentPosts,
  waitingPosts,
} from '../../sidor/oversikt/utforare/poster-uppdrag.tsx'
import { useJag } from '../../skal/use-jag.ts'
import { utforareOversiktTexter } from '../../texter/utforare/oversikt.ts'
import { trpc } from '../../trpc/client.ts'

export const Route = createFileRoute('/utforare/')({ component: UtforareStartPage })

/** What the firm has to do now, by the reader's roles; each question is asked only by who may. */
function UtforareStartPage() {
  const t = useTexter(utforareOversiktTexter)
  const { valt } = useJag()
  const har = (...roller: string[]) => roller.some((r) => valt?.roller.includes(r))
  const kallor = [
    useKalla(
      trpc.val.val.nya.queryOptions(),
      har('firmatecknare', 'verksamhetsansvarig', 'planerare'), //
      (d) => orderPosts(t, d),
    ),
    useKalla(
      trpc.ansokan.oversikt.queryOptions(),
      har('firmatecknare', 'verksamhetsansvarig'), //
      (d) => applicationPosts(t, d),
    ),
    useKalla(
      trpc.underlagsnytt.olasta.queryOptions(),
      har('firmatecknare', 'verksamhetsansvarig', 'planerare', 'utforarekonom'), //
      (d) => underlagPosts(t, d),
    ),
    useKalla(
      trpc.avtal.lista.queryOptions(),
      har('firmatecknare', 'verksamhetsansvarig', 'planerare', 'utforarekonom'), //
      (d) => agreementPosts(t, d, har('firmatecknare')),
    ),
    useKalla(
      trpc.utfort.oversikt.queryOptions(),
      har('verksamhetsansvarig', 'planerare', 'medarbetare', 'utforarekonom'), //
      (d) => waitingPosts(t, d),
    ),
    useKalla(
      trpc.invandning.oppna.queryOptions(),
      har('verksamhetsansvarig', 'planerare'), //
      (d) => objectionPosts(t, d),
    ),
    useKalla(
      trpc.ersattning.mina.queryOptions(),
      har('firmatecknare', 'verksamhetsansvarig', 'utforarekonom'), //
      (d) => paymentPosts(t, d),
    ),
  ]
  const tid = (
    <Button asChild variant="secondary">
      <Link to="/utforare/tid">{t('lugntTid')}</Link>
    </Button>
  )
  return <OversiktSida dorr="utforare" kallor={kallor} lugnt={{ text: t('lugntText'), handling: tid }} />
}
