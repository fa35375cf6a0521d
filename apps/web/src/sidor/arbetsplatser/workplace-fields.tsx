import { OrganisationsnummerField } from '@valfri/ui/special-fields'
import { TextField } from '@valfri/ui/text-field'
import type { T } from '../../i18n/use-texter.ts'
import type { arbetsplatserTexter } from '../../texter/val/arbetsplatser.ts'
import type { RouterOutputs } from '../../trpc/client.ts'

export type Arbetsplats = RouterOutputs['val']['arbetsplats']['lista'][number]
export type ArbetsplatsTexter = T<keyof typeof arbetsplatserTexter.sv & string>

export const TOM = {
  organisationsnummer: '',
  namn: '',
  adress: '',
  postnummer: '',
  ort: '',
  kontaktNamn: '',
  kontaktTelefon: '',
  kontaktEpost: '',
}

/** The company. */
export function CompanyFields({ t }: { t: ArbetsplatsTexter }) {
  return (
    <>
      <div className="vf-falt-rad-delad">
        <OrganisationsnummerField name="organisationsnummer" label={t('organisationsnummer')} />
        <TextField name="namn" label={t('namn')} maxLength={120} autoComplete="off" />
      </div>
      <div className="vf-falt-rad-delad">
        <TextField name="adress" label={t('gatuadress')} maxLength={120} autoComplete="off" />
        <TextField name="postnummer" label={t('postnummer')} inputMode="numeric" bredd="kort" autoComplete="off" />
        <TextField name="ort" label={t('ort')} maxLength={60} autoComplete="off" />
      </div>
    </>
  )
}

/** Whom everybody there meets. */
export function ContactFields({ t }: { t: ArbetsplatsTexter }) {
  return (
    <div className="vf-falt-rad-delad">
      <TextField name="kontaktNamn" label={t('kontaktNamn')} maxLength={100} autoComplete="off" />
      <TextField
        name="kontaktTelefon"
        label={t('kontaktTelefon')}
        hjalp={t('kontaktHjalp')}
        type="tel"
        maxLength={30}
        autoComplete="off"
        frivillig
      />
      <TextField name="kontaktEpost" label={t('kontaktEpost')} type="email" autoComplete="off" frivillig />
    </div>
  )
}
