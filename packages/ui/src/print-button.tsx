import { Button } from './button.tsx'

/** Prints the page; navigation and actions are left out by the print styles. */
export function PrintButton({ children = 'Skriv ut' }: { children?: string }) {
  return (
    <Button variant="tertiary" ikon="skrivare" onClick={() => window.print()} className="vf-ej-utskrift">
      {children}
    </Button>
  )
}
