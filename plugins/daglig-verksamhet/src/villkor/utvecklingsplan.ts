import { talSvar } from '@valfri/plugin-api/las-svar'
import { motsager, okand } from '@valfri/plugin-api/provning'
import { allaProv, provaFil, provaJa } from '@valfri/plugin-api/vanliga-prov'
import { uppfoljning, villkor } from '@valfri/plugin-api/villkor'

/** Each person's plan for development, made together with the person and at least once a year (D04). Source: LSS 10 §. */
export const utvecklingsplan = villkor({
  id: 'utvecklingsplan',
  nr: 'D04',
  avsnitt: 'verksamhet',
  namn: { sv: 'Plan för utveckling varje år', lattlast: 'Du är med och planerar' },
  text: {
    sv: 'Utföraren ska tillsammans med personen göra en plan för utveckling och ta upp frågan om arbete. Planen följs upp minst en gång om året.',
    lattlast: 'Du är med och bestämmer vad du ska göra och lära dig. Ni pratar om det minst en gång om året.',
  },
  kontroller: [uppfoljning(12, 'Planernas datum')],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'LSS', sfs: '1993:387', rum: '10 §' }],
  svarsform: [
    {
      id: 'manader',
      typ: 'tal',
      enhet: 'månader',
      minst: 1,
      hogst: 60,
      namn: { sv: 'Planen följs upp minst var' },
      obligatorisk: true,
    },
    { id: 'arbete', typ: 'ja-nej', namn: { sv: 'Tas frågan om arbete upp varje gång?' }, obligatorisk: true },
    { id: 'mall', typ: 'fil', namn: { sv: 'Mall för planen' }, obligatorisk: true },
  ],
  prova: (svar) => {
    const manader = talSvar(svar, 'manader')
    if (manader === null) return okand('saknas', 'Ange hur ofta planen följs upp.')
    if (manader > 12) return motsager('for-sallan', `Planen följs upp var ${manader}:e månad; minst var tolfte krävs.`)
    return allaProv(
      provaJa(svar, 'arbete', 'Frågan om arbete tas upp varje gång.', 'Frågan om arbete tas inte upp.'),
      provaFil(svar, 'mall', 'Mallen för planen'),
    )
  },
})
