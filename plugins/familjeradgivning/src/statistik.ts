import type { Tjanst } from '@valfri/plugin-api/tjanst'

/** Counts of ärenden and samtal alone: nobody can be told from them. */
export const statistik: Tjanst['statistik'] = [
  { id: 'oppnade-arenden', namn: { sv: 'Öppnade ärenden under månaden' }, kalla: 'bestallning' },
  { id: 'samtal', namn: { sv: 'Samtal per utförare och regi' }, kalla: 'handelser' },
  { id: 'uteblivna', namn: { sv: 'Uteblivna samtal' }, kalla: 'handelser' },
  { id: 'samtal-per-arende', namn: { sv: 'Samtal per avslutat ärende' }, kalla: 'handelser' },
  { id: 'sarskilda-skal', namn: { sv: 'Ärenden med särskilda skäl' }, kalla: 'bestallning' },
  { id: 'befriade', namn: { sv: 'Ärenden utan egenavgift' }, kalla: 'bestallning' },
  { id: 'egenavgift', namn: { sv: 'Egenavgift som utförarna har tagit' }, kalla: 'ersattning' },
  { id: 'ersattning-per-regi', namn: { sv: 'Ersättning per regi' }, kalla: 'ersattning' },
]
