import { Button } from '@valfri/ui/button'
import { KeyValueList } from '@valfri/ui/key-value'
import type { TidT } from './event-button.tsx'
import { eventText, type Formular, type Oppnad, typName } from './week-types.ts'

/** An event as it is, for who may read and not report. */
export function EventFacts({
  t,
  formular,
  oppnad: { rad, handelse },
  onStang,
}: {
  t: TidT
  formular: Formular
  oppnad: Oppnad
  onStang: () => void
}) {
  return (
    <>
      {handelse && (
        <KeyValueList
          uppgifter={[
            { namn: t('typ'), varde: typName(formular, { tjanstId: rad.tjanstId, typ: handelse.typ }) },
            { namn: t('tid'), varde: eventText(handelse) },
            { namn: t('personal'), varde: handelse.personal },
            { namn: t('medarbetare'), varde: handelse.medarbetare },
          ]}
        />
      )}
      <div className="vf-handlingar">
        <Button onClick={onStang}>{t('stang')}</Button>
      </div>
    </>
  )
}
