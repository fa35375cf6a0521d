import { provaJa } from '@valfri/plugin-api/vanliga-prov'
import { uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

/** More samtal than the kommun pays for are agreed with the couple beforehand, or they get a bill they did not expect. */
export const samtalInomTaket = villkor({
  id: 'samtal-inom-taket',
  nr: 'F05',
  avsnitt: 'kontrakt',
  namn: { sv: 'Samtal inom taket', lattlast: 'Hur många samtal ni kan få' },
  text: {
    sv: 'Ett ärende har högst så många samtal som kommunen har beslutat. Paret ska få veta taket vid det första samtalet, och fler samtal än så ersätts inte.',
    lattlast: 'Ni får veta hur många samtal ni kan få.',
  },
  kontroller: [visaUpp('Information till paret'), uppfoljning(12, 'Samtal per ärendekod')],
  vidBrist: ['begard-rattelse', 'varning'],
  svarsform: [
    { id: 'informerar', typ: 'ja-nej', namn: { sv: 'Får paret veta taket vid första samtalet?' }, obligatorisk: true },
  ],
  prova: (svar) => provaJa(svar, 'informerar', 'Paret får veta taket.', 'Paret får inte veta taket.'),
})
