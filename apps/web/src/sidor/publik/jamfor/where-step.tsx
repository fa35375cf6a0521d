import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { felFrom } from '@valfri/ui/fel'
import { Ikon } from '@valfri/ui/ikon'
import { PageHeader } from '@valfri/ui/page-header'
import { ErrorState, Skeleton } from '@valfri/ui/states'
import { type FormEvent, useState } from 'react'
import { useTexter } from '../../../i18n/use-texter.ts'
import { jamforTexter } from '../../../texter/publik/jamfor.ts'
import { type RouterOutputs, trpc, trpcClient } from '../../../trpc/client.ts'
import { JamforSteps } from './steps.tsx'

type Platser = RouterOutputs['val']['jamfor']['sokPlats']

/** Step one: a postnummer, or a kommun from the list. */
export function WhereStep() {
  const t = useTexter(jamforTexter)
  const { data, error, refetch } = useQuery(trpc.val.jamfor.start.queryOptions())
  return (
    <>
      <JamforSteps nu="var" />
      <PageHeader rubrik={t('varRubrik')} ingress={<p>{t('varIngress')}</p>} />
      <div className="vf-varsteg">
        <PostalCodeForm />
        <section className="vf-kommunval" aria-labelledby="valj-kommun">
          <h2 id="valj-kommun">{t('ellerKommun')}</h2>
          {error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Skeleton rader={4} />}
          <ul>
            {data?.map((k) => (
              <li key={k.kommunId}>
                <Link to="/jamfor" search={{ kommun: k.slug }}>
                  <span className="vf-kommunval-namn">{k.namn}</span>
                  {k.tjanster.length === 0 && <span className="vf-svag">{t('ingetAttValja')}</span>}
                  <Ikon namn="pil" />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  )
}

function PostalCodeForm() {
  const t = useTexter(jamforTexter)
  const navigate = useNavigate()
  const [postnummer, setPostnummer] = useState('')
  const [fel, setFel] = useState<string | null>(null)
  const [flera, setFlera] = useState<Platser | null>(null)
  const sok = useMutation({ mutationFn: (p: string) => trpcClient.val.jamfor.sokPlats.query({ postnummer: p }) })

  const go = (slug: string, nummer: string) =>
    void navigate({ to: '/jamfor', search: { kommun: slug, postnummer: Number(nummer) } })
  const submit = async (e: FormEvent) => {
    e.preventDefault()
    setFlera(null)
    if (!/^\d{3} ?\d{2}$/.test(postnummer.trim())) return setFel(t('postnummerFel'))
    setFel(null)
    try {
      const svar = await sok.mutateAsync(postnummer)
      const [plats] = svar.platser
      if (svar.platser.length === 1 && plats) go(plats.slug, svar.postnummer)
      else setFlera(svar)
    } catch (orsak) {
      const f = felFrom(orsak)
      setFel([f.text, f.nasta].filter(Boolean).join(' '))
    }
  }

  return (
    <form className="vf-kort vf-postnummer" data-ton="viktig" noValidate onSubmit={(e) => void submit(e)}>
      <div className="vf-falt" data-fel={fel ? true : undefined}>
        <label className="ds-label" htmlFor="postnummer">
          {t('postnummer')}
        </label>
        <div id="postnummer-hjalp" className="vf-falt-hjalp">
          {t('postnummerHjalp')}
        </div>
        <input
          id="postnummer"
          className="ds-input"
          inputMode="numeric"
          autoComplete="postal-code"
          maxLength={6}
          value={postnummer}
          onChange={(e) => setPostnummer(e.target.value)}
          aria-describedby={fel ? 'postnummer-fel' : 'postnummer-hjalp'}
          aria-invalid={fel ? true : undefined}
        />
        {fel && (
          <p id="postnummer-fel" className="vf-falt-fel" role="alert">
            {fel}
          </p>
        )}
      </div>
      <Button variant="primary" type="submit" pagar={sok.isPending}>
        {t('visa')}
      </Button>
      {flera && (
        <fieldset className="vf-flera">
          <legend>{t('flera')}</legend>
          {flera.platser.map((p) => (
            <Button key={p.kommunId} onClick={() => go(p.slug, flera.postnummer)}>
              {p.kommun}
            </Button>
          ))}
        </fieldset>
      )}
    </form>
  )
}
