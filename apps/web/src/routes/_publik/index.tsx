import { createFileRoute, Link } from '@tanstack/react-router'
import { Ikon, type Ikonnamn } from '@valfri/ui/ikon'
import { Section } from '@valfri/ui/section'
import { useTexter } from '../../i18n/use-texter.ts'
import { KommunChoice } from '../../sidor/publik/kommun-choice.tsx'
import { startTexter } from '../../texter/publik/start.ts'
import { trpc } from '../../trpc/client.ts'

export const Route = createFileRoute('/_publik/')({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.val.jamfor.start.queryOptions()),
  component: StartPage,
})

function StartPage() {
  const t = useTexter(startTexter)
  return (
    <>
      <title>{`${t('rubrik')} – Valfri`}</title>
      <div className="vf-hero">
        <div className="vf-hero-text">
          <h1 tabIndex={-1} data-sidrubrik>
            {t('rubrik')}
          </h1>
          <p className="vf-ingress">{t('ingress')}</p>
        </div>
        <KommunChoice />
      </div>
      <Section rubrik={t('gangRubrik')}>
        <ol className="vf-gang">
          {(['steg1', 'steg2', 'steg3'] as const).map((s) => (
            <li key={s}>
              <h3>{t(`${s}Rubrik`)}</h3>
              <p>{t(`${s}Text`)}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Section rubrik={t('dorrarRubrik')}>
        <ul className="vf-dorrar">
          <DoorCard till="/min" ikon="person" rubrik={t('minRubrik')} text={t('minText')} />
          <DoorCard till="/utforare" ikon="personer" rubrik={t('utforareRubrik')} text={t('utforareText')} />
          <DoorCard till="/kommun" ikon="byggnad" rubrik={t('kommunRubrik')} text={t('kommunText')} />
        </ul>
      </Section>
    </>
  )
}

interface DoorCardProps {
  till: '/min' | '/utforare' | '/kommun'
  ikon: Ikonnamn
  rubrik: string
  text: string
}

function DoorCard({ till, ikon, rubrik, text }: DoorCardProps) {
  return (
    <li>
      <Ikon namn={ikon} />
      <h3>
        <Link to={till}>{rubrik}</Link>
      </h3>
      <p>{text}</p>
      <Ikon namn="pil" />
    </li>
  )
}
