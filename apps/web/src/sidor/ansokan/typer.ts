import type { RouterInputs, RouterOutputs } from '../../trpc/client.ts'

export type Utkast = RouterOutputs['ansokan']['utkast']
export type Villkor = Utkast['villkor'][number]
export type Part = Utkast['parter'][number]
export type Saknas = Utkast['saknas'][number]
export type AnsokanUppgifter = Utkast['uppgifter']
export type KommunVal = Utkast['val'][number]
export type AnsokanSvar = Utkast['svar'][string]

/** One field of a villkor's form, as its plugin declares it. */
export type Falt = Villkor['falt'][number]
export type FilFalt = Extract<Falt, { typ: 'fil' }>
export type ListaFalt = Extract<Falt, { typ: 'lista' }>

export type Andring = Omit<RouterInputs['ansokan']['spara'], 'id' | 'rev'>
