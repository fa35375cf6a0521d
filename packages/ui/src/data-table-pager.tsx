import { Button } from './button.tsx'

/** Earlier and later page; the page number is in the address. */
export function DataTablePager({
  sida,
  sidor,
  onSida,
}: {
  sida: number
  sidor: number
  onSida: (sida: number) => void
}) {
  return (
    <nav className="vf-sidor" aria-label="Sidor i listan">
      <Button variant="tertiary" ikon="pilVanster" disabled={sida <= 1} onClick={() => onSida(sida - 1)}>
        Föregående
      </Button>
      <span role="status">
        Sida {sida} av {sidor}
      </span>
      <Button variant="tertiary" disabled={sida >= sidor} onClick={() => onSida(sida + 1)}>
        Nästa
      </Button>
    </nav>
  )
}
