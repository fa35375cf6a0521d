import { defineFel } from '@valfri/kernel/fel'

export const ekonomiFel = defineFel({
  'faktura-olaslig': {
    text: 'Filen kan inte läsas som en e-faktura.',
    nasta: 'Skicka fakturan som XML i formatet UBL 2.1, till exempel så som ekonomisystemet sparar en Peppol-faktura.',
    status: 422,
  },
  'faktura-for-stor': {
    text: 'Filen är för stor för att vara en e-faktura.',
    nasta: 'Skicka fakturan utan bilagor. Högst 1 MB och 1 000 rader.',
    status: 413,
  },
  'verifikation-obalans': {
    text: 'En verifikation går inte ihop.',
    nasta: 'Kontrollera kontoplanen. Debet och kredit ska vara lika.',
    status: 409,
  },
})
