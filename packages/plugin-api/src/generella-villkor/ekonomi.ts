import { textSvar } from '../las-svar.ts'
import { okand } from '../provning.ts'
import { allaProv, provaAlder, provaFil, provaGiltigTill } from '../vanliga-prov.ts'
import { uppfoljning, villkor, visaUpp } from '../villkor.ts'

/** Source: LOV 4 kap. 1 § with the proportionality of 1 kap. 2 §: a new firm may show it otherwise. */
export const ekonomiskStabilitet = villkor({
  id: 'ekonomisk-stabilitet',
  nr: 'G09',
  niva: 'generell',
  avsnitt: 'kvalificering',
  namn: { sv: 'Ekonomisk stabilitet', lattlast: 'Företaget har ordnad ekonomi' },
  text: {
    sv: 'Utföraren ska ha ekonomiska förutsättningar att hålla avtalet. Den visar det med ett kreditomdöme, eller, om den är nystartad, med en finansieringsplan eller garanti.',
    lattlast: 'Företaget ska ha pengar nog för att klara sitt uppdrag.',
  },
  kontroller: [visaUpp('Kreditomdöme eller plan'), uppfoljning(12)],
  vidBrist: ['ej-godkannande', 'varning', 'avauktorisation'],
  lagrum: [{ lag: 'LOV', sfs: '2008:962', rum: '1 kap. 2 §' }],
  svarsform: [
    {
      id: 'underlag',
      typ: 'val',
      namn: { sv: 'Vad visas?' },
      obligatorisk: true,
      alternativ: [
        { id: 'kreditomdome', namn: { sv: 'Kreditomdöme' } },
        { id: 'finansieringsplan', namn: { sv: 'Finansieringsplan för nystartat företag' } },
        { id: 'garanti', namn: { sv: 'Garanti från moderbolag eller bank' } },
      ],
    },
    { id: 'dokument', typ: 'fil', namn: { sv: 'Dokument' }, obligatorisk: true },
    { id: 'dokument-datum', typ: 'datum', namn: { sv: 'Dokumentets datum' }, obligatorisk: true },
  ],
  prova: (svar, idag) =>
    textSvar(svar, 'underlag')
      ? allaProv(provaAlder(svar, 'dokument-datum', idag, 6, 'dokumentet'), provaFil(svar, 'dokument', 'Dokumentet'))
      : okand('saknas', 'Välj vad som visas.'),
})

export const forsakringar = villkor({
  id: 'forsakringar',
  nr: 'G10',
  niva: 'generell',
  avsnitt: 'affarsmassigt',
  namn: { sv: 'Försäkringar', lattlast: 'Företaget har försäkringar' },
  text: {
    sv: 'Utföraren ska ha ansvars-, egendoms- och olycksfallsförsäkring som täcker uppdraget så länge avtalet gäller.',
    lattlast: 'Företaget ska ha försäkring om något går sönder eller någon skadas.',
  },
  kontroller: [visaUpp('Försäkringsbevis'), uppfoljning(12)],
  vidBrist: ['begard-rattelse', 'varning'],
  svarsform: [
    { id: 'ansvar-till', typ: 'datum', namn: { sv: 'Ansvarsförsäkring gäller till och med' }, obligatorisk: true },
    { id: 'egendom-till', typ: 'datum', namn: { sv: 'Egendomsförsäkring gäller till och med' }, obligatorisk: true },
    {
      id: 'olycksfall-till',
      typ: 'datum',
      namn: { sv: 'Olycksfallsförsäkring gäller till och med' },
      obligatorisk: true,
    },
    {
      id: 'forsakringsbevis',
      typ: 'fil',
      namn: { sv: 'Försäkringsbevis' },
      obligatorisk: true,
      giltigTill: ['ansvar-till', 'egendom-till', 'olycksfall-till'],
    },
  ],
  prova: (svar, idag) =>
    allaProv(
      provaGiltigTill(svar, 'ansvar-till', idag, 'Ansvarsförsäkringen'),
      provaGiltigTill(svar, 'egendom-till', idag, 'Egendomsförsäkringen'),
      provaGiltigTill(svar, 'olycksfall-till', idag, 'Olycksfallsförsäkringen'),
      provaFil(svar, 'forsakringsbevis', 'Försäkringsbeviset'),
    ),
})
