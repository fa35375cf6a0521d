import { formatAntal, formatDatum, formatMinuter } from '@valfri/ui/format'
import { KeyValueList } from '@valfri/ui/key-value'
import { Krona } from '@valfri/ui/krona'
import { Card, Stack } from '@valfri/ui/section'
import { Notice } from '@valfri/ui/states'
import type { Month, MonthTexter } from '../../routes/kommun/ersattning/$id.tsx'

/** A month's sum, what it is made of, and whose turn it is. */
export function MonthSummary({ t, korning }: { t: MonthTexter; korning: Month }) {
  const summa = (falt: 'minuter' | 'momskompensationOre') => korning.underlag.reduce((s, u) => s + u[falt], 0)
  return (
    <Stack tatt>
      {korning.status === 'last' && (
        <Notice ton="vantar">
          <p>{korning.lastAvMig ? t('duLaste') : t('vantarAttest', { namn: korning.last?.av ?? '' })}</p>
        </Notice>
      )}
      <Card>
        <p className="vf-storsumma">
          <span>{t('totalt')}</span> <Krona ore={korning.summaOre ?? 0} />
        </p>
        <KeyValueList
          uppgifter={[
            { namn: t('handelser'), varde: formatAntal(korning.antalHandelser ?? 0) },
            { namn: t('tid'), varde: formatMinuter(summa('minuter')) },
            { namn: t('moms'), varde: <Krona ore={summa('momskompensationOre')} /> },
            { namn: t('antalUnderlag'), varde: formatAntal(korning.underlag.length) },
            ...(korning.sparrdatum ? [{ namn: t('sparrdatum'), varde: formatDatum(korning.sparrdatum) }] : []),
          ]}
        />
        {korning.resultatSha256 && (
          <details className="vf-svag">
            <summary>{t('fingeravtryck')}</summary>
            <p>{t('fingeravtryckHjalp')}</p>
            <code>{korning.resultatSha256}</code>
          </details>
        )}
      </Card>
    </Stack>
  )
}
