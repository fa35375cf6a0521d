import type { RouterOutputs } from '../../trpc/client.ts'

export type Arende = RouterOutputs['provning']['arende']
export type ProvatVillkor = Arende['villkor'][number]
