import type { RouterOutputs } from '../../trpc/client.ts'

export type EgetBevis = RouterOutputs['utforare']['bevis']['mina'][number]
export type NamndensBevis = RouterOutputs['utforare']['bevis']['hosNamnden'][number]
/** A proof beside a villkor, with what the nämnd itself and others have found. */
export type BevisVidVillkor = RouterOutputs['utforare']['bevis']['forFiler'][string]
export type Kontroll = EgetBevis['kontroller'][number]
export type BevisLage = EgetBevis['lage']
