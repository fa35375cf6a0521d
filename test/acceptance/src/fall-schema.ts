/** The cases' own words, as their schema names them; only the adapter knows them. */
export type Tal = number | string

export interface FallPris {
  nyckel: string
  segment?: Record<string, string>
  enhet: string
  ore: number
  fran: string
  beslut: string
}

export interface FallModell {
  fran: string
  beslut: string
  insatser?: Record<string, { underlag: string; schablon_minuter?: number; pris?: string }>
  tidsband?: FallBand[]
  prisdatum?: 'minut' | 'start'
  handelseavrundning?: { till_minuter: number; metod: 'upp' | 'ner' }
  dubbelbemanning?: 'ingar' | 'per_personal'
  grans?: { niva: 'beslut' | 'kund' | 'kundstock'; period: 'manad' | 'vecka'; tolerans_procent?: Tal }
  avvikelser?: {
    avbojt?: Record<string, Tal>
    bomtid?: Record<string, Tal>
    sen_avbokning?: Record<string, Tal>
    uteblivet?: Record<string, Tal>
    avbokad_senast_timmar?: Tal
    sen_avbestallning?: { portion: Tal }
    hogst_minuter?: { avbojt?: number; bomtid?: number; sen_avbokning?: number }
  }
  franvaro?: { raknas_pa: string; faktorer: { dag_fran: number; dag_till?: number | null; procent: Tal }[] }
  schablon_dagar?: { dagar_per_manad: Tal; veckodagar: Tal }
  momskompensation?: {
    procent: Tal
    regi: ('privat' | 'egenregi')[]
    pa: string
    nycklar?: string[]
    ej_pa?: string[]
    fran: string
    beslut: string
  }
  tillagg?: { nyckel: string; per: 'besok' | 'timme'; avstand_km_over?: Tal; niva?: string }[]
  max_tillfallen?: { antal: number; tillagg_barn_under_18?: number; raknas: ('samtal' | 'uteblivet')[] }
  egenavgift?: { nyckel: string; tas_ut_vid: ('samtal' | 'uteblivet')[] }
  vite?: { per: string; tak_procent_av_ersattning?: Tal }
  radgruppering?: 'grupp' | 'handelse'
  avrundning?: Record<'pris' | 'rad' | 'total', { till: 'ore' | 'krona'; metod: string } | undefined>
}

export type FallBand =
  | { namn: string; typ: 'intervall'; perioder: { fran: string; till: string }[] }
  | { namn: string; typ: 'vecka'; fran: string; till: string }
  | { namn: string; typ: 'dygn'; fran: string; till: string; dagar?: string[] }

export interface FallAvgift {
  beslut: string
  maxtaxa_ore: number
  minimibelopp_ore: { ensamstaende: number; sammanlevande: number }
  avrundning?: { till: 'ore' | 'krona'; metod: string }
  poster: {
    post: string
    insatser: string[]
    inom_maxtaxa: boolean
    per: string
    ore?: number
    nivaer?: { till_minuter?: number | null; per: 'timme' | 'manad'; ore: number }[]
    fria_minuter?: number
    avbokad_senast_timmar?: Tal
  }[]
}

export interface FallKommun {
  priser: FallPris[]
  modell: FallModell
  avgift?: FallAvgift
}

export interface FallBeslut {
  id: string
  kommun: string
  brukare: string
  utforare: string
  insats: string
  fran: string
  till?: string
  beviljade_minuter?: number
  beviljade?: { fran: string; minuter: number }[]
  zon?: string
  omfattning?: string
  nivaer?: { fran: string; niva: string }[]
  dagar_per_vecka?: number
  avstand_km?: Tal
  dubbelbemanning?: boolean
  franvaro_ingaende?: number
  tidigare_tillfallen?: number
  sarskilda_skal_barn_under_18?: boolean
  forsorjningsstod?: boolean
}

export interface FallHandelse {
  id: string
  beslut: string
  typ: string
  start?: string
  slut?: string
  personal?: number
  avbokad?: string
  datum?: string
  minuter?: number
  planerade_minuter?: number
  antal?: number
}

export interface FallRad {
  id?: string
  text?: string
  antal: Tal
  enhet: string
  apris_ore: Tal
  faktor?: Tal
  belopp_ore: number
  fran?: string
  beslut?: string
  kommun?: string
  utforare?: string
  avser?: string
}

export interface FallKorrigering {
  kommun: string
  utforare: string
  orsak?: string
  krediteras: (FallRad & { id: string; fran: string; beslut: string })[]
  ersatts_av: { nyckel: string; segment?: Record<string, string>; datum: string; antal: Tal; enhet: string }[]
}

export interface FallBrukare {
  hushall?: 'ensamstaende' | 'sammanlevande'
  make?: string
  nettoinkomst_ore?: number
  bostadskostnad_ore?: number
  individuellt_tillagg_ore?: number
}

export interface Fall {
  id: string
  titel: string
  tjanst: string
  parametrar: {
    beslut: Record<string, { datum: string; namnd: string; diarienr: string }>
    kommuner: Record<string, FallKommun>
  }
  indata: {
    period: string
    utforare: Record<string, { regi: 'privat' | 'egenregi' | 'ingen' }>
    brukare: Record<string, FallBrukare>
    beslut: FallBeslut[]
    handelser: FallHandelse[]
    sparrdatum?: Record<string, string>
    korrigeringar?: FallKorrigering[]
    brister?: { kommun: string; utforare: string; fran: string; till: string; villkor?: string }[]
  }
  forvantat: {
    rader: FallRad[]
    summa_ore: number
    delsummor?: Record<string, number>
    avgift_ore?: number
    avgift_per_brukare?: Record<string, number>
    ej_ersatt?: Tal
  }
}
