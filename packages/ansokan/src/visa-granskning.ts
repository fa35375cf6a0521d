import type { AktorTx } from '@valfri/db/aktor'
import { dateAt } from '@valfri/kernel/tid'
import { visaAndraGranskning } from './andra-granskning.ts'
import { egnaPunkter } from './delegation.ts'
import { loadGemensamBedomning, oforklarade } from './gemensam-bedomning.ts'
import { visaJav } from './jav.ts'
import type { Provningslage } from './provningslage.ts'
import type { ArendeRad } from './queries-arende.ts'
import { listDelegationer } from './queries-jav.ts'
import { listNamndNamn } from './queries-underlag.ts'

/** What surrounds the prövning of a case: the others of the samverkan, jäv, the second look, and one's own delegation. */
export async function visaGranskning(tx: AktorTx, rad: ArendeRad, lage: Provningslage, nu: Temporal.Instant) {
  const [gemensam, jav, andra, delegation] = await Promise.all([
    visaGemensam(tx, rad, lage),
    visaJav(tx, rad, lage.provningar, nu),
    visaAndraGranskning(tx, rad, lage.provningar),
    listDelegationer(tx),
  ])
  const jag = tx.aktor.typ === 'kommun' ? tx.aktor.identitetId : ''
  return {
    gemensam,
    jav,
    andraGranskning: { ...andra, farGranska: andra.farGranska && !jav.egen },
    delegation: {
      /** The nämnd has laid in its delegationsordning: a decision names one of its points, or the nämnd's own decision. */
      finns: delegation.some((d) => egnaPunkter([{ ...d, identitetId: null }], jag, dateAt(nu)).length > 0),
      egna: egnaPunkter(delegation, jag, dateAt(nu)).map((d) => ({
        ...{ id: d.id, punkt: d.punkt, beslut: d.beslut },
        utfall: d.utfall as readonly ('godkand' | 'avslag')[],
      })),
    },
  }
}

/** The joint decision table (C7): one row per shared villkor that another nämnd has an outcome of. Null when there is none. */
async function visaGemensam(tx: AktorTx, rad: ArendeRad, lage: Provningslage) {
  const utfall = await loadGemensamBedomning(tx, rad.id, lage.provningar)
  if (utfall.length === 0) return null
  const namn = await listNamndNamn(tx)
  const namnOf = (kommunId: string, namndId: string) => {
    const n = namn.find((x) => x.kommunId === kommunId && x.namndId === namndId)
    return n?.kommunNamn ?? kommunId
  }
  const parter = new Map(utfall.map((u) => [`${u.kommunId}/${u.namndId}`, u]))
  return {
    parter: [...parter.values()].map(({ kommunId, namndId }) => ({
      ...{ kommunId, namndId },
      namn: namnOf(kommunId, namndId),
    })),
    oforklarade: oforklarade(utfall).length,
    rader: lage.villkor
      .filter((v) => utfall.some((u) => u.villkorId === v.id))
      .map((v) => ({
        villkorId: v.id,
        nr: v.nr,
        namn: v.namn,
        eget: (lage.provningar.get(v.id)?.utfall ?? null) as VillkorUtfall | null,
        andra: utfall
          .filter((u) => u.villkorId === v.id)
          .map(({ kommunId, namndId, skal, sammaBevis, skiljer, forklaring, ...u }) => ({
            ...{ kommunId, namndId, skal, sammaBevis, skiljer, forklaring },
            namn: namnOf(kommunId, namndId),
            utfall: u.utfall as VillkorUtfall,
          })),
      })),
  }
}

type VillkorUtfall = 'uppfylld' | 'ej-uppfylld' | 'ej-tillamplig'
