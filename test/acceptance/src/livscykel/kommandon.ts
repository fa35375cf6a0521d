import type { Kommando } from './kommando.ts'
import { lamnaInAnsokan } from './kommando-ansokan.ts'
import { beraknaAvgift } from './kommando-avgift.ts'
import { skickaUnderrattelse, sparaBeslut, visaRattsmedel } from './kommando-beslut.ts'
import { beraknaSistaDag } from './kommando-frist.ts'
import { kontrolleraTillstand, korMaskinkontroller } from './kommando-kontroll.ts'
import { sokPerson } from './kommando-person.ts'
import { sparaPrisregel } from './kommando-pris.ts'
import { sparaVillkorsprovning } from './kommando-provning.ts'
import { andraVillkor, annonsera, valjIckevalsmodell } from './kommando-underlag.ts'
import { bekraftaVal, korIckeval, listaValbara, matOrdning } from './kommando-val.ts'

/** Every command of the scenarios that is a use case of the product. */
export const KOMMANDON: Readonly<Record<string, Kommando<unknown>>> = {
  andraVillkor,
  annonsera,
  bekraftaVal,
  beraknaAvgift,
  beraknaSistaDag,
  kontrolleraTillstand,
  korIckeval,
  korMaskinkontroller,
  lamnaInAnsokan,
  listaValbara,
  matOrdning,
  skickaUnderrattelse,
  sokPerson,
  sparaBeslut,
  sparaPrisregel,
  sparaVillkorsprovning,
  valjIckevalsmodell,
  visaRattsmedel,
}

/** What the other commands wait for: the part of the product that will answer them. */
export const VANTAR: Readonly<Record<string, string>> = {
  begarUppgifter: 'uppföljning: vilka uppgifter nämnden får begära av en utförare',
  skapaKvartalsrapport: 'insyn: kvartalsrapporten om ej verkställda beslut',
  bedomEjVerkstallt: 'insyn: kvartalsrapporten om ej verkställda beslut',
  korGallring: 'gallring: utförarens personakter',
  registreraRegisterkontroll: 'utförarens personal: registerkontroll',
  utseFastOmsorgskontakt: 'utförarens personal: fast omsorgskontakt',
  faststallUppfoljning: 'uppföljning: brist och anmälan till IVO',
}
