import type { T } from '../../../i18n/use-texter.ts'
import type { inforandeTexter } from '../../../texter/kommun/inforande.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'

export type InforandeTexter = T<keyof typeof inforandeTexter.sv & string>
export type Plan = RouterOutputs['inforande']['plan']['lista'][number]
export type Risk = RouterOutputs['inforande']['risk']['lista'][number]
export type Effekt = RouterOutputs['inforande']['mal']['lista'][number]
export type Samrad = RouterOutputs['inforande']['samrad']['lista'][number]
export type Kalenderpost = RouterOutputs['inforande']['kalender']['lista']['poster'][number]
export type KfBeslut = RouterOutputs['inforande']['plan']['kf']['beslut'][number]
