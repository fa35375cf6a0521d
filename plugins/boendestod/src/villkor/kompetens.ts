import { talSvar } from '@valfri/plugin-api/las-svar'
import { motsager, okand } from '@valfri/plugin-api/provning'
import { uppfoljning, villkor, visaUpp } from '@valfri/plugin-api/villkor'

/** Psychiatric and neuropsychiatric competence; how large a share is the kommun's to say. */
export const kompetens = villkor({
  id: 'kompetens-psykiatri-npf',
  nr: 'B02',
  avsnitt: 'kompetens',
  namn: { sv: 'Kompetens i psykiatri och NPF', lattlast: 'Personalen kan om psykisk hälsa' },
  text: {
    sv: 'De som ger boendestöd ska ha utbildning i psykisk funktionsnedsättning, neuropsykiatri och kommunikation. Kommunen anger i sin lokala del hur stor andel.',
    lattlast: 'Personalen ska ha lärt sig om psykisk hälsa och om NPF, till exempel adhd och autism.',
  },
  kontroller: [visaUpp('Sammanställning utan namn'), uppfoljning(12)],
  vidBrist: ['begard-rattelse', 'varning', 'avauktorisation'],
  svarsform: [
    {
      id: 'boendestodjare',
      typ: 'tal',
      enhet: 'årsarbetare',
      minst: 1,
      namn: { sv: 'Boendestödjare' },
      obligatorisk: true,
    },
    {
      id: 'med-utbildning',
      typ: 'tal',
      enhet: 'årsarbetare',
      minst: 0,
      namn: { sv: 'Varav med utbildningen' },
      obligatorisk: true,
    },
    { id: 'handledning', typ: 'ja-nej', namn: { sv: 'Får alla handledning?' } },
  ],
  prova: (svar) => {
    const [alla, utbildade] = [talSvar(svar, 'boendestodjare'), talSvar(svar, 'med-utbildning')]
    if (alla === null || utbildade === null || alla === 0) return okand('saknas', 'Ange båda talen.')
    if (utbildade > alla) return motsager('svar-motsager-sig', 'De utbildade är fler än alla boendestödjare.')
    return okand('jamfor', `${Math.floor((utbildade * 100) / alla)} procent. Jämför med kommunens krav i underlaget.`)
  },
})
