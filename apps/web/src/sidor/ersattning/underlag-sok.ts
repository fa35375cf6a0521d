/** What the address of a month's underlag holds. Apart from the page, so that no other page's first load carries it. */
export interface UnderlagSok {
  readonly sida?: number
  /** The row that is open, so that a colleague can be sent to one krona. */
  readonly rad?: string
}

export function parseUnderlagSok(sok: Record<string, unknown>): UnderlagSok {
  const sida = Number(sok.sida)
  return {
    ...(Number.isInteger(sida) && sida > 1 && { sida }),
    ...(typeof sok.rad === 'string' && { rad: sok.rad }),
  }
}
