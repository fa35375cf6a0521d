import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatDatum } from '@valfri/ui/format'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { useTexter } from '../../i18n/use-texter.ts'
import { foretagTexter } from '../../texter/utforare/foretag.ts'
import { trpc } from '../../trpc/client.ts'
import { bytUppdrag } from './byt-uppdrag.ts'
import { FullmaktText } from './fullmakt-text.tsx'

const NYCKEL = 'valfri.inbjudan'

/** The code has to survive the way through the e-legitimation, which does not bring what stands after # back. */
function rememberKod(kod: string): void {
  if (kod) sessionStorage.setItem(NYCKEL, kod)
}

export function InbjudanUtanSession({ kod }: { kod: string }) {
  const t = useTexter(foretagTexter)
  return (
    <>
      <p>{t('inbjudanLoggaIn')}</p>
      <Button asChild variant="primary">
        <Link to="/logga-in" search={{ till: '/inbjudan' }} onClick={() => rememberKod(kod)}>
          {t('loggaIn')}
        </Link>
      </Button>
    </>
  )
}

/** What the invitation offers, and the button that takes it. */
export function InbjudanRuta({ kod: iAdressen }: { kod: string }) {
  const t = useTexter(foretagTexter)
  const kod = iAdressen || sessionStorage.getItem(NYCKEL) || 'ingen-kod-i-adressen'
  const { data, error } = useQuery(trpc.utforare.visaInbjudan.queryOptions({ kod }, { retry: false }))
  const losIn = useMutation(
    trpc.utforare.losInInbjudan.mutationOptions({
      onSuccess: ({ utforareId }) => {
        sessionStorage.removeItem(NYCKEL)
        bytUppdrag(utforareId, '/utforare')
      },
    }),
  )
  if (error) return <ErrorState error={error} />
  if (!data) return <Skeleton rader={3} />
  return (
    <>
      <p className="vf-ingress">{t('inbjudanText', { roll: data.roll.toLowerCase(), foretag: data.foretag })}</p>
      {data.till && <p>{t('inbjudanTill', { datum: formatDatum(data.till) })}</p>}
      {data.fullmakt && <FullmaktText fullmakt={data.fullmakt} />}
      <Button variant="primary" pagar={losIn.isPending} onClick={() => losIn.mutate({ kod })}>
        {t('inbjudanTacka')}
      </Button>
      {losIn.error && <ErrorState error={losIn.error} />}
    </>
  )
}
