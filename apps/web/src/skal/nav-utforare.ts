import { utforareNavTexter } from '../texter/utforare/nav.ts'
import { defineNav } from './nav.ts'

export const utforareNav = defineNav(utforareNavTexter, [
  { till: '/utforare', text: 'start', ikon: 'hus', exakt: true },
  {
    till: '/utforare/kalender',
    text: 'kalender',
    ikon: 'kalender',
    roller: ['firmatecknare', 'verksamhetsansvarig', 'planerare', 'utforarekonom'],
  },
  {
    till: '/utforare/bestallningar',
    text: 'bestallningar',
    ikon: 'lista',
    roller: ['firmatecknare', 'verksamhetsansvarig', 'planerare'],
  },
  {
    till: '/utforare/arbetsplatser',
    text: 'arbetsplatser',
    ikon: 'byggnad',
    roller: ['firmatecknare', 'verksamhetsansvarig', 'planerare'],
    visasNar: 'arbetsplatser',
  },
  {
    till: '/utforare/kodarenden',
    text: 'kodarenden',
    ikon: 'mapp',
    roller: ['verksamhetsansvarig', 'planerare', 'medarbetare', 'utforarekonom'],
    visasNar: 'kodarenden',
  },
  { till: '/utforare/tid', text: 'tid', ikon: 'kalender' },
  {
    till: '/utforare/narvaro',
    text: 'narvaro',
    ikon: 'bockRing',
    roller: ['verksamhetsansvarig', 'planerare', 'medarbetare', 'utforarekonom'],
    visasNar: 'narvaro',
  },
  {
    till: '/utforare/invandningar',
    text: 'invandningar',
    ikon: 'info',
    roller: ['verksamhetsansvarig', 'planerare'],
  },
  {
    till: '/utforare/vantande',
    text: 'vantande',
    ikon: 'klocka',
    roller: ['verksamhetsansvarig', 'planerare', 'utforarekonom'],
  },
  {
    till: '/utforare/utforandegrad',
    text: 'utforandegrad',
    ikon: 'bockRing',
    roller: ['firmatecknare', 'verksamhetsansvarig', 'planerare', 'utforarekonom'],
  },
  {
    till: '/utforare/import',
    text: 'import',
    ikon: 'fil',
    roller: ['verksamhetsansvarig', 'planerare', 'utforarekonom'],
  },
  {
    till: '/utforare/ansokan',
    text: 'ansokan',
    ikon: 'mapp',
    roller: ['firmatecknare', 'verksamhetsansvarig', 'ombud'],
  },
  { till: '/utforare/bevis', text: 'bevis', ikon: 'dokument', roller: ['firmatecknare', 'verksamhetsansvarig'] },
  {
    till: '/utforare/underlag',
    text: 'underlag',
    ikon: 'info',
    roller: ['firmatecknare', 'verksamhetsansvarig', 'planerare', 'utforarekonom'],
  },
  {
    till: '/utforare/avtal',
    text: 'avtal',
    ikon: 'dokument',
    roller: ['firmatecknare', 'verksamhetsansvarig', 'planerare', 'utforarekonom', 'ombud'],
  },
  {
    till: '/utforare/ersattning',
    text: 'ersattning',
    ikon: 'pengar',
    roller: ['firmatecknare', 'verksamhetsansvarig', 'utforarekonom'],
  },
  { till: '/utforare/foretag', text: 'foretag', ikon: 'byggnad', exakt: true },
  { till: '/utforare/foretag/api-nycklar', text: 'apiNycklar', ikon: 'installningar', roller: ['firmatecknare'] },
  {
    till: '/utforare/notiser',
    text: 'notiser',
    ikon: 'installningar',
    roller: ['firmatecknare', 'verksamhetsansvarig'],
  },
])
