import type { Villkor } from '../villkor.ts'
import { ekonomiskStabilitet, forsakringar } from './ekonomi.ts'
import { agareOchStyrelse, firmateckning, foretagRegistrerat, fSkatt } from './foretag.ts'
import { deltaIUppfoljning, klagomalOchAvvikelser, ledningssystem, lexSarah, malOchInriktning } from './kvalitet.ts'
import {
  arbetsvillkor,
  byteAvVerksamhetsansvarig,
  dagligLedning,
  ersattareVidFranvaro,
  personalensKompetens,
  skyddadYrkestitel,
  sprak,
  tystnadsplikt,
} from './ledning.ts'
import {
  beredskap,
  fakturering,
  insyn,
  kapacitetOchOmrade,
  marknadsforing,
  nycklarOchVarden,
  tarEmotAlla,
  tillgangligWebb,
  underleverantorer,
} from './uppdrag.ts'
import { behorighetOchLogg, dokumentation, incidentrutin, lamnarUppgifter, overlamnarAkter } from './uppgifter.ts'
import { inteIKonkurs, skatterOchAvgifter, yrkesutovning } from './uteslutning.ts'

/** What every utförare meets, whatever the tjänst: the firm, its economy, how it is led, how it keeps its promises. */
export const gemensammaVillkor: readonly Villkor[] = [
  foretagRegistrerat,
  fSkatt,
  skatterOchAvgifter,
  inteIKonkurs,
  yrkesutovning,
  firmateckning,
  agareOchStyrelse,
  ekonomiskStabilitet,
  forsakringar,
  malOchInriktning,
  ledningssystem,
  dagligLedning,
  byteAvVerksamhetsansvarig,
  ersattareVidFranvaro,
  personalensKompetens,
  tystnadsplikt,
  sprak,
  arbetsvillkor,
  lamnarUppgifter,
  incidentrutin,
  klagomalOchAvvikelser,
  tarEmotAlla,
  kapacitetOchOmrade,
  deltaIUppfoljning,
  insyn,
  tillgangligWebb,
  marknadsforing,
  underleverantorer,
  fakturering,
  beredskap,
]

/** What comes with care of a person in the home or in a group: journals, secrecy, keys, missförhållanden. */
export const omsorgensVillkor: readonly Villkor[] = [
  skyddadYrkestitel,
  dokumentation,
  overlamnarAkter,
  behorighetOchLogg,
  lexSarah,
  nycklarOchVarden,
]
