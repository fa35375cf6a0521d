import { Button } from '@valfri/ui/button'
import { SelectField } from '@valfri/ui/choice-fields'
import { Card, Section } from '@valfri/ui/section'
import { TextField } from '@valfri/ui/text-field'
import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { useTexter } from '../../../i18n/use-texter.ts'
import { priserModellTexter } from '../../../texter/kommun/priser-modell.ts'
import type { Modell, ModellFalt } from './modell-falt.ts'
import { heltal } from './modell-regler.ts'

const underlagNyckel = {
  'utford-tid': 'u_utfordTid',
  'beviljad-tid': 'u_beviljadTid',
  schablontid: 'u_schablontid',
  tillfalle: 'u_tillfalle',
  dag: 'u_dag',
  manad: 'u_manad',
  schablondagar: 'u_schablondagar',
  ingen: 'u_ingen',
} as const

export interface ModellPartProps {
  form: UseFormReturn<ModellFalt>
  modell: Modell
}

/** What is counted for each del of the tjänst. */
export function CountedFields({ form, modell, namn }: ModellPartProps & { namn: Readonly<Record<string, string>> }) {
  const t = useTexter(priserModellTexter)
  return (
    <Section rubrik={t('delar')} ingress={<p>{t('delHjalp')}</p>}>
      {Object.entries(modell.underlag).map(([del, val]) => (
        <div key={del} className="vf-stapel" data-tatt>
          <SelectField
            name={`underlag.${del}`}
            label={namn[del] ?? del}
            frivillig
            tomt={t('ingarInte')}
            alternativ={val.map((u) => ({ varde: u, text: t(underlagNyckel[u]) }))}
          />
          {form.watch(`underlag.${del}`) === 'schablontid' && (
            <TextField
              name={`schablon.${del}`}
              label={`${t('schablon')}: ${namn[del] ?? del}`}
              bredd="kort"
              inputMode="numeric"
              enhet="min"
              regler={heltal}
            />
          )}
        </div>
      ))}
    </Section>
  )
}

interface OwnInsatserProps extends ModellPartProps {
  namn: Readonly<Record<string, string>>
  priser: readonly { id: string; namn: string }[]
}

/** Insatser of the kommun's own with a time or a price of their own: inköp 60 minutes, städ 96. */
export function OwnInsatser({ form, modell, namn, priser }: OwnInsatserProps) {
  const t = useTexter(priserModellTexter)
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'insatser' })
  const delar = Object.keys(modell.underlag)
  return (
    <Section rubrik={t('insatser')} ingress={<p>{t('insatserIngress')}</p>}>
      {fields.map((f, i) => {
        const val = modell.underlag[form.watch(`insatser.${i}.del`)] ?? []
        return (
          <Card key={f.id}>
            <TextField name={`insatser.${i}.namn`} label={`${t('insats')} ${i + 1}`} hjalp={t('insatsHjalp')} />
            <SelectField
              name={`insatser.${i}.del`}
              label={t('insatsDel')}
              alternativ={delar.map((d) => ({ varde: d, text: namn[d] ?? d }))}
            />
            <SelectField
              name={`insatser.${i}.underlag`}
              label={t('insatsUnderlag')}
              alternativ={val.map((u) => ({ varde: u, text: t(underlagNyckel[u]) }))}
            />
            {form.watch(`insatser.${i}.underlag`) === 'schablontid' && (
              <TextField
                name={`insatser.${i}.schablon`}
                label={t('schablon')}
                bredd="kort"
                inputMode="numeric"
                enhet="min"
                regler={heltal}
              />
            )}
            <SelectField
              name={`insatser.${i}.pris`}
              label={t('insatsPris')}
              frivillig
              tomt={t('insatsPrisModell')}
              alternativ={priser.map((p) => ({ varde: p.id, text: p.namn }))}
            />
            <Button variant="tertiary" ikon="papperskorg" onClick={() => remove(i)}>
              {t('taBortInsats')}
            </Button>
          </Card>
        )
      })}
      <div>
        <Button
          ikon="plus"
          onClick={() => append({ namn: '', del: delar[0] ?? '', underlag: '', schablon: '', pris: '' })}
        >
          {t('laggInsats')}
        </Button>
      </div>
    </Section>
  )
}
