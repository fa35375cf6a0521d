import type { T } from '../../../i18n/use-texter.ts'
import type { importTexter } from '../../../texter/utforare/import.ts'
import type { RouterOutputs } from '../../../trpc/client.ts'

export type ImportT = T<keyof typeof importTexter.sv>
export type Filstart = RouterOutputs['utfort']['fil']['oppna']
export type Karta = Filstart['karta']
export type Import = RouterOutputs['utfort']['fil']['import']
