import type { Kontoplan } from '@valfri/ersattning/kontoplan'

const rad = (regi: 'privat' | 'egenregi', slag: 'ersattning' | 'momskompensation', konto: string) => ({
  ...{ tjanstId: 'hemtjanst', del: null, regi, slag, konto, ansvar: '7420' },
  ...{ momsprocent: 0, momsersattning: regi === 'privat' && slag === 'ersattning' },
})

/** A plan of the test's own: accounts of a made-up plan. */
export const plan: Kontoplan = {
  organisationsnummer: '2120001322',
  fakturareferens: 'ON-7420',
  postnummer: '45680',
  ort: 'Kungshamn',
  skuldkonto: '2498',
  internkonto: '3911',
  momskonto: '1687',
  betalning: 'faktura',
  betalningsvillkorDagar: 30,
  rader: [
    rad('privat', 'ersattning', '5612'),
    rad('privat', 'momskompensation', '5613'),
    rad('egenregi', 'ersattning', '4612'),
  ],
}
