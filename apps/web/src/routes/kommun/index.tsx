import { createFileRoute, Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { useTexter } from '../../i18n/use-texter.ts'
import { rollText } from '../../sidor/kommun/installningar/roller.ts'
import { adminPosts } from '../../sidor/oversikt/kommun/poster-admin.tsx'
import { casePosts } from '../../sidor/oversikt/kommun/poster-arenden.tsx'
import { feePosts, objectionPosts } from '../../sidor/oversikt/kommun/poster-avgift.tsx'
import { agreementPosts } from '../../sidor/oversikt/kommun/poster-avtal.tsx'
import { monthPosts, waitingPosts } from '../../sidor/oversikt/kommun/poster-ersattning.tsx'
import { underlagPosts } from '../../sidor/oversikt/kommun/poster-underlag.tsx'
import { choicePosts } from '../../sidor/oversikt/kommun/poster-val.tsx'
import { OversiktSida } from '../../sidor/oversikt/oversikt-sida.tsx'
import { useKalla } from '../../sidor/oversikt/use-kalla.ts'
import { useJag } from '../../skal/use-jag.ts'
import { kommunOversiktTexter } from '../../texter/kommun/oversikt.ts'
import { trpc } from '../../trpc/client.ts'

export const Route = createFileRoute('/kommun/')({ component: KommunStartPage })

/** What the nämnd's staff have to do now, by their roles; each question is asked only by who may. */
function KommunStartPage() {
  const t = useTexter(kommunOversiktTexter)
  const { valt } = useJag()
  const har = (roll: string) => valt?.roller.includes(roll) ?? false
  const nagon = (...roller: string[]) => roller.some(har)
  const kallor = [
    useKalla(
      trpc.provning.oversikt.queryOptions(),
      nagon('upphandlare', 'beslutsfattare', 'registrator'), //
      (d) => casePosts(t, d, har),
    ),
    useKalla(
      trpc.underlag.oversikt.queryOptions(),
      nagon('upphandlare', 'beslutsfattare', 'registrator'), //
      (d) => underlagPosts(t, d, har),
    ),
    useKalla(
      trpc.avtal.lista.queryOptions(),
      nagon('upphandlare', 'beslutsfattare'), //
      (d) => agreementPosts(t, d, har),
    ),
    useKalla(
      trpc.val.handlaggare.oversikt.queryOptions(),
      har('handlaggare'), //
      (d) => choicePosts(t, d),
    ),
    useKalla(
      trpc.ersattning.oversikt.queryOptions(),
      nagon('ekonom', 'attestant', 'uppfoljare'), //
      (d) => monthPosts(t, d, har),
    ),
    useKalla(
      trpc.utfort.oversiktHosKommun.queryOptions(),
      nagon('handlaggare', 'ekonom', 'attestant', 'uppfoljare'), //
      (d) => waitingPosts(t, d, har),
    ),
    useKalla(
      trpc.avgift.oversikt.queryOptions(),
      har('avgiftshandlaggare'), //
      (d) => feePosts(t, d),
    ),
    useKalla(
      trpc.invandning.oppna.queryOptions(),
      nagon('handlaggare', 'avgiftshandlaggare'), //
      (d) => objectionPosts(t, d),
    ),
    useKalla(
      trpc.tenancy.uppdrag.oversikt.queryOptions(),
      har('systemadministrator'), //
      (d) => adminPosts(t, d, rollText),
    ),
  ]
  return <OversiktSida dorr="kommun" kallor={kallor} lugnt={useMeanwhile(har)} />
}

/** What one may do while nothing waits. */
function useMeanwhile(har: (roll: string) => boolean) {
  const t = useTexter(kommunOversiktTexter)
  const knapp = (
    till: '/kommun/underlag' | '/kommun/brukare' | '/kommun/ersattning' | '/kommun/avgift',
    text: string,
  ) => (
    <Button asChild variant="secondary">
      <Link to={till}>{text}</Link>
    </Button>
  )
  if (har('handlaggare')) return { text: t('lugntPerson'), handling: knapp('/kommun/brukare', t('lugntBrukare')) }
  if (har('avgiftshandlaggare'))
    return { text: t('lugntAvgift'), handling: knapp('/kommun/avgift', t('lugntAvgiftLank')) }
  if (har('ekonom') || har('attestant'))
    return { text: t('lugntErsattning'), handling: knapp('/kommun/ersattning', t('visaManader')) }
  if (har('upphandlare') || har('beslutsfattare') || har('registrator'))
    return { text: t('lugntArenden'), handling: knapp('/kommun/underlag', t('lugntUnderlag')) }
  return { text: har('systemadministrator') ? t('lugntAdmin') : t('lugntOvriga') }
}
