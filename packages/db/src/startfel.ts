/**
 * A reason why Valfri cannot start on this machine, told to the one at the terminal as one Swedish line.
 * Thrown and not returned: it ends the process, and nothing between the cause and the terminal can act on it.
 */
export class StartFel extends Error {
  override readonly name = 'StartFel'
  readonly kod: string
  readonly nasta: string

  constructor(kod: string, text: string, nasta: string, options?: ErrorOptions) {
    super(text, options)
    this.kod = kod
    this.nasta = nasta
  }

  /** The one line for the terminal: what is wrong, and what to do. */
  get rad(): string {
    return `${this.message} ${this.nasta}`
  }
}
