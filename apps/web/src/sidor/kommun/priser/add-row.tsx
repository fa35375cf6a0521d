import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Form } from '@valfri/ui/form'
import { TextField } from '@valfri/ui/text-field'
import { useForm } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserForslagTexter } from '../../../texter/kommun/priser-forslag.ts'
import { type Forslag, type GridRad, radNyckel } from './grid-rader.ts'

interface AddRowProps {
  forslag: Forslag
  delar: readonly { id: string; namn: string }[]
  rader: readonly GridRad[]
  onLagg: (rad: GridRad) => void
}

interface Falt {
  parameter: string
  del: string
  tidsband: string
  zon: string
  niva: string
  omfattning: string
  regi: string
}

const TOM: Omit<Falt, 'parameter'> = { del: '', tidsband: '', zon: '', niva: '', omfattning: '', regi: '' }

/** A price cell of its own: by band, zon, nivå, omfattning or regi, as the tjänst allows; never by utförare. */
export function AddRow({ forslag, delar, rader, onLagg }: AddRowProps) {
  const t = useTexter(priserForslagTexter)
  const form = useForm<Falt>({ defaultValues: { parameter: forslag.grupper[0]?.parameter ?? '', ...TOM } })
  const grupp = forslag.grupper.find((g) => g.parameter === form.watch('parameter'))
  if (!grupp) return null
  const per = grupp.per as readonly string[]
  const regiText: Record<string, string> = { privat: t('regiPrivat'), egenregi: t('regiEgen') }
  const namnOf = (nyckel: string, varde: string) => {
    if (nyckel === 'del') return delar.find((d) => d.id === varde)?.namn ?? varde
    return nyckel === 'regi' ? (regiText[varde] ?? varde) : varde
  }
  const submit = ({ parameter, ...falt }: Falt) => {
    const par = Object.entries(falt).flatMap(([k, v]) =>
      v.trim() && (per.includes(k) || k === 'regi') ? [[k, v.trim()] as const] : [],
    )
    const segment = Object.fromEntries(par)
    const nyckel = radNyckel(parameter, segment)
    if (rader.some((r) => r.nyckel === nyckel)) return form.setError('parameter', { message: t('laggFinns') })
    const namn = par.map(([k, v]) => namnOf(k, v)).join(', ') || t('laggAlla')
    onLagg({
      ...{ nyckel, parameter, segment, namn, nu: null, saknas: false, text: '', motivering: '', kalkyl: [] },
      grupp: grupp.namn,
      enhet: grupp.enhet,
    })
    form.reset({ parameter, ...TOM })
  }
  const val = (varden: readonly string[]) => varden.map((varde) => ({ varde, text: varde }))
  return (
    <Form form={form} onSubmit={submit}>
      <SelectField
        name="parameter"
        label={t('laggParameter')}
        alternativ={forslag.grupper.map((g) => ({ varde: g.parameter, text: g.namn }))}
      />
      {per.includes('del') && (
        <SelectField
          name="del"
          label={t('laggDel')}
          frivillig
          tomt={t('laggAlla')}
          alternativ={delar.map((d) => ({ varde: d.id, text: d.namn }))}
        />
      )}
      {per.includes('tidsband') && forslag.indelning.tidsband.length > 0 && (
        <SelectField
          name="tidsband"
          label={t('laggTidsband')}
          frivillig
          tomt={t('laggAlla')}
          alternativ={val(forslag.indelning.tidsband)}
        />
      )}
      {per.includes('zon') && forslag.indelning.zoner.length > 0 && (
        <SelectField
          name="zon"
          label={t('laggZon')}
          frivillig
          tomt={t('laggAlla')}
          alternativ={val(forslag.indelning.zoner)}
        />
      )}
      {per.includes('niva') && (
        <TextField name="niva" label={t('laggNiva')} hjalp={t('laggNivaHjalp')} bredd="kort" frivillig />
      )}
      {per.includes('omfattning') && (
        <TextField
          name="omfattning"
          label={t('laggOmfattning')}
          hjalp={t('laggOmfattningHjalp')}
          bredd="kort"
          frivillig
        />
      )}
      <SelectField
        name="regi"
        label={t('laggRegi')}
        frivillig
        tomt={t('regiAlla')}
        alternativ={['privat', 'egenregi'].map((varde) => ({ varde, text: regiText[varde] }))}
      />
      <div>
        <Button type="submit" ikon="plus">
          {t('laggKnapp')}
        </Button>
      </div>
    </Form>
  )
}
