import { Link } from '@tanstack/react-router'
import { Button } from '@valfri/ui/button'
import { formatDatum, formatKronor } from '@valfri/ui/format'
import { Ikon } from '@valfri/ui/ikon'
import { Card, Section } from '@valfri/ui/section'
import { textI } from '../../../i18n/text-i.ts'
import { useSprak, useTexter } from '../../../i18n/use-texter.ts'
import { jamforTexter } from '../../../texter/publik/jamfor.ts'
import { OwnCosts } from './own-costs.tsx'
import type { Jamforelse } from './uppgift.tsx'

type Beslut = Jamforelse['villkor']['priser'][number]['beslut']

/** What is the same whoever one chooses: said first, in three lines. */
export function SameForAll({ data }: { data: Jamforelse }) {
  const t = useTexter(jamforTexter)
  const u = data.villkor.underlag
  const icke = !u?.ickeval ? 'likaIckeSaknas' : u.ickeval.typ === 'egenregi' ? 'likaIckeEgenregi' : 'likaIckeAnnan'
  return (
    <section className="vf-lika" aria-labelledby="lika-for-alla">
      <h2 id="lika-for-alla" className="ds-sr-only">
        {t('likaRubrik')}
      </h2>
      <ul>
        <li>
          <Ikon namn="bockRing" /> {t('likaPris')}
        </li>
        {data.tjanst.utanBeslut && (
          <li>
            <Ikon namn="person" /> {t('likaDirekt')}
          </li>
        )}
        {u && !data.tjanst.utanBeslut && (
          <li>
            <Ikon namn="byt" /> {t('likaByte', { dagar: u.byteDagar })}
          </li>
        )}
        {!data.tjanst.utanBeslut && (
          <li>
            <Ikon namn="hus" /> {t(icke)}
          </li>
        )}
      </ul>
    </section>
  )
}

/** How one goes on from here, and whom one asks. */
export function HowToChoose({ data }: { data: Jamforelse }) {
  const t = useTexter(jamforTexter)
  const sprak = useSprak()
  return (
    <Section rubrik={t('saValjer')}>
      <div className="vf-kortrad">
        <Card ton="viktig">
          {data.tjanst.utanBeslut ? (
            <>
              <h3>{t('saValjerDirekt')}</h3>
              <p>{data.tjanst.saValjerDu ? textI(data.tjanst.saValjerDu, sprak) : t('likaDirekt')}</p>
            </>
          ) : (
            <>
              <h3>{t('saValjerBeslut')}</h3>
              <p>{t('saValjerLogga')}</p>
              <Button asChild variant="secondary" className="vf-ej-utskrift">
                <Link to="/min">{t('tillMina')}</Link>
              </Button>
            </>
          )}
        </Card>
        <Card ton="lugn">
          <h3>{t('kontakt')}</h3>
          {!data.tjanst.utanBeslut && <p>{t('saValjerUtan')}</p>}
          <ul className="vf-kontakter">
            {data.villkor.kontakter.map((k) => (
              <li key={k.namn}>
                <strong>{k.namn}</strong>
                {k.telefon && <a href={`tel:${k.telefon.replace(/[^\d+]/g, '')}`}>{k.telefon}</a>}
                {k.epost && <a href={`mailto:${k.epost}`}>{k.epost}</a>}
              </li>
            ))}
          </ul>
        </Card>
        {data.utanforValet.length > 0 && (
          <Card ton="lugn">
            <h3>{t('utanforRubrik')}</h3>
            {data.utanforValet.map((d) => (
              <p key={d.id}>
                <strong>{textI(d.namn, sprak)}.</strong> {textI(d.skal, sprak)}
              </p>
            ))}
          </Card>
        )}
      </div>
    </Section>
  )
}

const ord: Readonly<Record<string, string>> = {
  dag: 'dagtid',
  kvall: 'kväll',
  natt: 'natt',
  helg: 'helg',
  tatort: 'tätort',
  landsbygd: 'landsbygd',
  egenregi: 'egen regi',
  privat: 'privat',
}

/** What the kommun pays, with its decision: the same for all, or openly different by a decision. */
export function Payment({ data }: { data: Jamforelse }) {
  const t = useTexter(jamforTexter)
  const sprak = useSprak()
  const { priser, momskompensation, underlag } = data.villkor
  const delnamn = (id: string) => {
    const del = [...data.delar, ...data.utanforValet].find((d) => d.id === id)
    return del ? textI(del.namn, sprak) : id
  }
  const beslutstext = (b: Beslut, fran: string) =>
    t('ersattningBeslut', { ...b, datum: formatDatum(b.datum), fran: formatDatum(fran) })
  const segment = (s: Readonly<Record<string, string>>) =>
    Object.entries(s)
      .map(([nyckel, v]) => (nyckel === 'del' ? delnamn(v) : (ord[v] ?? v)))
      .join(', ')
  const beslut = [...new Set(priser.map((p) => beslutstext(p.beslut, p.fran)))]
  return (
    <Section rubrik={t('ersattningRubrik')} ingress={<p>{t('ersattningIngress')}</p>}>
      {priser.length === 0 && <p className="vf-uppgift-saknas">{t('ersattningSaknas')}</p>}
      {priser.some((p) => p.segment.regi) && <p>{t('ersattningRegi')}</p>}
      {momskompensation && (
        <p>
          {t('moms', {
            procent: momskompensation.procent.replace('.', ','),
            beslut: beslutstext(momskompensation.beslut, momskompensation.fran),
          })}
        </p>
      )}
      {priser.length > 0 && (
        <details className="vf-detaljer">
          <summary>{t('ersattningVisa')}</summary>
          <table className="vf-pristabell">
            <caption className="ds-sr-only">{t('ersattningRubrik')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('omfattning')}</th>
                <th scope="col" className="vf-tal">
                  {t('belopp')}
                </th>
              </tr>
            </thead>
            <tbody>
              {priser.map((p) => (
                <tr key={`${p.parameter} ${JSON.stringify(p.segment)}`}>
                  <th scope="row">{[p.namn, segment(p.segment)].filter(Boolean).join(': ')}</th>
                  <td className="vf-tal">
                    {formatKronor(p.ore)} {t('perEnhet', { enhet: p.enhet })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      {beslut.map((b) => (
        <p key={b} className="vf-svag">
          {b}
        </p>
      ))}
      <OwnCosts kommun={data.kommun.id} slug={data.kommun.slug} tjanst={data.tjanst.id} />
      {underlag && (
        <p>
          <a href={`/underlag/${underlag.slug}`}>{t('underlag')}</a>
        </p>
      )}
    </Section>
  )
}
