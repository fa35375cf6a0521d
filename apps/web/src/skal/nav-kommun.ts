import { kommunNavTexter } from '../texter/kommun/nav.ts'
import { defineNav } from './nav.ts'

export const kommunNav = defineNav(kommunNavTexter, [
  { till: '/kommun', text: 'start', ikon: 'hus', exakt: true },
  { till: '/kommun/brukare', text: 'brukare', ikon: 'personer', roller: ['handlaggare'] },
  { till: '/kommun/bestallningar', text: 'bestallningar', ikon: 'lista', roller: ['handlaggare'] },
  {
    till: '/kommun/bedomningar',
    text: 'bedomningar',
    ikon: 'lista',
    roller: ['handlaggare'],
    visasNar: 'bedomningar',
  },
  {
    till: '/kommun/arbetsplatser',
    text: 'arbetsplatser',
    ikon: 'byggnad',
    roller: ['handlaggare'],
    visasNar: 'arbetsplatser',
  },
  {
    till: '/kommun/kodarenden',
    text: 'kodarenden',
    ikon: 'mapp',
    roller: ['handlaggare', 'ekonom', 'attestant', 'uppfoljare'],
    visasNar: 'kodarenden',
  },
  { till: '/kommun/arenden', text: 'arenden', ikon: 'mapp', roller: ['upphandlare', 'beslutsfattare', 'registrator'] },
  {
    till: '/kommun/bevis',
    text: 'bevis',
    ikon: 'dokument',
    roller: ['upphandlare', 'beslutsfattare', 'registrator', 'uppfoljare'],
  },
  {
    till: '/kommun/avtal',
    text: 'avtal',
    ikon: 'dokument',
    roller: ['upphandlare', 'beslutsfattare', 'registrator', 'handlaggare', 'ekonom', 'uppfoljare'],
  },
  {
    till: '/kommun/underlag',
    text: 'underlag',
    ikon: 'dokument',
    roller: ['upphandlare', 'beslutsfattare', 'registrator', 'systemadministrator', 'kommunikator'],
  },
  { till: '/kommun/samverkan', text: 'samverkan', ikon: 'personer', roller: ['upphandlare', 'beslutsfattare'] },
  { till: '/kommun/priser', text: 'priser', ikon: 'pengar', roller: ['ekonom', 'upphandlare', 'attestant'] },
  {
    till: '/kommun/marknad',
    text: 'marknad',
    ikon: 'lista',
    roller: ['upphandlare', 'beslutsfattare', 'ekonom', 'uppfoljare'],
  },
  {
    till: '/kommun/beslut',
    text: 'beslut',
    ikon: 'mapp',
    roller: ['upphandlare', 'beslutsfattare', 'registrator', 'systemadministrator', 'ekonom'],
  },
  {
    till: '/kommun/installningar',
    text: 'installningar',
    ikon: 'installningar',
    roller: ['systemadministrator', 'upphandlare', 'kommunikator'],
  },
  {
    till: '/kommun/vantande',
    text: 'vantande',
    ikon: 'klocka',
    roller: ['handlaggare', 'ekonom', 'attestant', 'uppfoljare'],
  },
  {
    till: '/kommun/utforandegrad',
    text: 'utforandegrad',
    ikon: 'bockRing',
    roller: ['handlaggare', 'ekonom', 'attestant', 'uppfoljare', 'upphandlare', 'beslutsfattare'],
  },
  { till: '/kommun/avgift', text: 'avgift', ikon: 'pengar', roller: ['avgiftshandlaggare'] },
  {
    till: '/kommun/invandningar',
    text: 'invandningar',
    ikon: 'info',
    roller: ['handlaggare', 'avgiftshandlaggare'],
  },
  { till: '/kommun/nationella-belopp', text: 'nationellaBelopp', ikon: 'pengar', roller: ['driftansvarig'] },
  { till: '/kommun/ersattning', text: 'ersattning', ikon: 'pengar', roller: ['ekonom', 'attestant', 'uppfoljare'] },
])
