import { createFileRoute, Link } from '@tanstack/react-router'
import { Stack } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import { useTexter } from '../../../../i18n/use-texter.ts'
import { ChapterEditor, kapitel } from '../../../../sidor/kommun/underlag/chapter-editor.tsx'
import { FactsEditor } from '../../../../sidor/kommun/underlag/facts-editor.tsx'
import { IntroEditor } from '../../../../sidor/kommun/underlag/intro-editor.tsx'
import { PlainEditor } from '../../../../sidor/kommun/underlag/plain-editor.tsx'
import { ReservationForm } from '../../../../sidor/kommun/underlag/reservation-form.tsx'
import { TextReader } from '../../../../sidor/kommun/underlag/text-reader.tsx'
import { canWrite, useUtkast } from '../../../../sidor/kommun/underlag/use-utkast.ts'
import { underlagTexter } from '../../../../texter/kommun/underlag.ts'
import { underlagWordTexter } from '../../../../texter/kommun/underlag-word.ts'

export const Route = createFileRoute('/kommun/underlag/$versionId/')({ component: CommonTextPage })

function CommonTextPage() {
  const t = useTexter(underlagTexter)
  const w = useTexter(underlagWordTexter)
  const { versionId } = Route.useParams()
  const { data, reload } = useUtkast(versionId)
  if (!data) return null
  const { gemensam, status } = data.version
  if (!canWrite(data)) {
    return (
      <>
        {status === 'utkast' ? (
          <Notice>
            <p>{t('ejAgareText')}</p>
          </Notice>
        ) : (
          <Notice rubrik={t('lastRubrik')}>
            <p>{t('lastText')}</p>
          </Notice>
        )}
        <TextReader gemensam={gemensam} />
      </>
    )
  }
  const { ansokanssatt, cpv, beslutstidDagar, uppsagningstidManader, byteDagar, valtidDagar } = gemensam
  return (
    <Stack>
      <p>
        <Link to="/kommun/underlag/$versionId/word" params={{ versionId }}>
          {w('lank')}
        </Link>
      </p>
      <IntroEditor versionId={versionId} server={gemensam.inledning} />
      <PlainEditor versionId={versionId} delar={data.tjanst.delar} server={gemensam.lattlastDelar} />
      {kapitel.map((k) => (
        <ChapterEditor key={k} versionId={versionId} del={k} server={gemensam[k]} />
      ))}
      <FactsEditor
        versionId={versionId}
        server={{ ansokanssatt, cpv, beslutstidDagar, uppsagningstidManader, byteDagar, valtidDagar }}
      />
      <ReservationForm
        key={gemensam.reserverat?.skal ?? ''}
        versionId={versionId}
        server={gemensam.reserverat}
        reload={reload}
      />
    </Stack>
  )
}
