import { kvot } from '@valfri/kernel/kvot'
import type { Besoksdata } from './besoksdata.ts'
import { Gransbok, minuterOf, type Stycke, shareTak } from './besoksgrans.ts'
import { Besokssumma } from './besokssumma.ts'
import { Rutor } from './rutor.ts'
import type { Sammanhang, Uppdrag } from './sammanhang.ts'
import { dagIndexOf, slotIndexOf, type Tidslinje } from './tidslinje.ts'
import { Tillaggsrakning } from './tillagg.ts'

/**
 * Performed visits to rows: minutes are rounded per visit, multiplied by staff, limited, and walked along the time line so
 * that each falls on its own band's and day's price. One pass over columns; a limit costs a second.
 */
export function addBesok(s: Sammanhang, data: Besoksdata): void {
  new Besoksrakning(s, data).run()
}

class Besoksrakning {
  readonly #s: Sammanhang
  readonly #d: Besoksdata
  readonly #t: Tidslinje
  readonly #rutor: Rutor
  readonly #summa: Besokssumma
  readonly #tillagg: Tillaggsrakning

  constructor(s: Sammanhang, d: Besoksdata) {
    this.#s = s
    this.#d = d
    this.#t = d.tidslinje
    this.#rutor = new Rutor(s, d.tidslinje)
    this.#summa = new Besokssumma(s, d)
    this.#tillagg = new Tillaggsrakning(s, d.tidslinje.dag0, d.tidslinje.antalDagar, d)
  }

  run(): void {
    const { antal, bestallning, start } = this.#d
    const snitt = this.#s.modell.grans ? this.#limit() : null
    for (let i = 0; i < antal; i++) {
      const u = this.#s.uppdrag[bestallning[i] as number]
      if (!u || !this.#galler(i, u)) continue
      this.#tillagg.add(i, u, dagIndexOf(this.#t, start[i] as number), minuterOf(this.#stycke(i, u)))
      this.#pay(i, u, snitt?.[i])
    }
    this.#summa.flush(this.#rutor.rutor)
    this.#tillagg.flush()
  }

  /** A visit that ends before it starts, or lies outside its beställning, is a problem and no payment. */
  #galler(i: number, u: Uppdrag): boolean {
    const [start, slut] = [this.#d.start[i] as number, this.#d.slut[i] as number]
    if (slut <= start) {
      const handelseId = this.#d.id(i)
      this.#s.problem.add({ kod: 'handelse-ogiltig', text: 'Besöket slutar inte efter att det börjar.', handelseId })
      return false
    }
    const dag = this.#t.dag0 + dagIndexOf(this.#t, start)
    if (dag >= u.fran && dag <= u.till && dag >= this.#s.modellFran) return true
    return this.#s.inomTid(u, this.#d.id(i), dag)
  }

  #pay(i: number, u: Uppdrag, skurna: readonly Stycke[] | undefined): void {
    const { underlag, schablonMinuter } = u.regel
    if (underlag === 'utford-tid') {
      if (skurna) this.#payCut(i, u, skurna)
      else this.#payStycke(i, u, this.#stycke(i, u))
    } else if (underlag === 'schablontid') this.#atStart(i, u, schablonMinuter as number)
    else if (underlag === 'tillfalle') this.#atStart(i, u, 1)
    else this.#unpaid(i, u)
  }

  #unpaid(i: number, u: Uppdrag): void {
    const skal = u.regel.underlag === 'beviljad-tid' ? 'ersatts-som-beviljad-tid' : 'ersatts-inte-i-modellen'
    const start = this.#d.start[i] as number
    const dag = this.#t.dag0 + dagIndexOf(this.#t, start)
    this.#s.utan(skal, u, this.#d.id(i), dag, (this.#d.slut[i] as number) - start, 'minut')
  }

  /** The visit's minutes after rounding, with staff. */
  #stycke(i: number, u: Uppdrag): Stycke {
    const { handelseavrundning: regel, dubbelbemanning } = this.#s.modell
    const fran = this.#d.start[i] as number
    let till = this.#d.slut[i] as number
    const personal = this.#d.personal?.[i] ?? 1
    const vikt = dubbelbemanning === 'per-personal' && u.bestallning.dubbelbemanning ? personal : 1
    if (!regel) return { besok: i, fran, till, vikt, tillagda: 0 }
    const antal = till - fran
    const hela = Math.floor(antal / regel.tillMinuter) * regel.tillMinuter
    if (hela === antal) return { besok: i, fran, till, vikt, tillagda: 0 }
    if (regel.metod === 'upp')
      return { besok: i, fran, till, vikt, tillagda: (hela + regel.tillMinuter - antal) * vikt }
    till = fran + hela
    return { besok: i, fran, till, vikt, tillagda: 0 }
  }

  #atStart(i: number, u: Uppdrag, antal: number): void {
    const slot = slotIndexOf(this.#t, this.#d.start[i] as number)
    const dag = this.#t.slotdag[slot] as number
    const ruta = this.#rutor.find(u, dag, this.#t.slotband[slot] as number)
    if (ruta >= 0) this.#summa.add(i, u, ruta, this.#rutor, dag, antal)
  }

  /** Walks [fran, till) along the time line; what was added has the last minute's band and date. */
  #payStycke(i: number, u: Uppdrag, p: Stycke): void {
    if (p.fran >= p.till) return
    const { slotstart, slotdag, slotband } = this.#t
    let slot = slotIndexOf(this.#t, p.fran)
    const startdag = this.#s.modell.prisdatum === 'start' ? dagIndexOf(this.#t, this.#d.start[i] as number) : -1
    let m = p.fran
    while (m < p.till) {
      const slut = Math.min(p.till, slotstart[slot + 1] as number)
      const antal = (slut - m) * p.vikt + (slut === p.till ? p.tillagda : 0)
      const dag = slotdag[slot] as number
      const ruta = this.#rutor.find(u, startdag < 0 ? dag : startdag, slotband[slot] as number)
      if (ruta >= 0) this.#summa.add(i, u, ruta, this.#rutor, dag, antal)
      m = slut
      slot++
    }
  }

  #payCut(i: number, u: Uppdrag, stycken: readonly Stycke[]): void {
    let utan = 0
    for (const p of stycken) {
      const { till, del } = p.snitt ?? { till: p.till, del: 0 }
      const helt = till === p.till
      const fore = helt ? p : { ...p, till, tillagda: 0 }
      if (till > p.fran) this.#payStycke(i, u, fore)
      if (del > 0) this.#payStycke(i, u, { ...p, fran: till, till: till + 1, vikt: del, tillagda: 0 })
      utan += minuterOf(p) - (till > p.fran ? minuterOf(fore) : 0) - del
    }
    const dag = this.#t.dag0 + dagIndexOf(this.#t, this.#d.start[i] as number)
    if (utan > 0) this.#s.utan('over-grans', u, this.#d.id(i), dag, kvot(utan), 'minut')
  }

  /** The parts of visits that share a limit that does not hold them all, by visit; others are not there. */
  #limit(): readonly (readonly Stycke[] | undefined)[] | null {
    const grans = this.#s.modell.grans as NonNullable<Sammanhang['modell']['grans']>
    const bok = new Gransbok(this.#s, this.#t, grans.niva, grans.period)
    this.#eachLimited((u, p) => bok.count(u.index, p))
    const over = bok.over()
    if (over.size === 0) return null
    const perTak = new Map<number, Stycke[]>([...over.keys()].map((nummer) => [nummer, []]))
    const perBesok = new Array<readonly Stycke[] | undefined>(this.#d.antal)
    this.#eachLimited((u, p) => {
      const delar = bok.split(u.index, p)
      if (!delar.some(([nummer]) => over.has(nummer))) return
      perBesok[p.besok] = delar.map(([, del]) => del)
      for (const [nummer, del] of delar) perTak.get(nummer)?.push(del)
    })
    for (const [nummer, stycken] of perTak) shareTak(stycken, over.get(nummer) as number, this.#d.id)
    return perBesok
  }

  #eachLimited(gor: (u: Uppdrag, stycke: Stycke) => void): void {
    const { antal, bestallning, start, slut } = this.#d
    for (let i = 0; i < antal; i++) {
      const u = this.#s.uppdrag[bestallning[i] as number]
      if (u?.regel.underlag !== 'utford-tid' || (slut[i] as number) <= (start[i] as number)) continue
      const p = this.#stycke(i, u)
      if (p.till > p.fran) gor(u, p)
    }
  }
}
