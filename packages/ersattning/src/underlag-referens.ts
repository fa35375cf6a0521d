/** What an invoice and a voucher call an underlag: opaque, and short enough to be typed. */
export const underlagReferens = (manad: Temporal.PlainDate, id: string): string =>
  `U-${manad.toString().slice(0, 7)}-${id.replaceAll('-', '').slice(-12).toUpperCase()}`
