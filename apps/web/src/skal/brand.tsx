import { Link } from '@tanstack/react-router'

/** The name of the service, and of whom it serves here; leads to the door's start. */
export function Brand({ till, namn }: { till: '/' | '/utforare' | '/kommun' | '/min'; namn?: string }) {
  // "Sotenäs, Omsorgsnämnden": the kommun large, its nämnd under.
  const [forst = 'Valfri', under] = namn?.split(', ') ?? []
  return (
    <Link to={till} className="vf-marke">
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="8" />
        <path d="M8.500 10 16 23.500l7.500-13.500" />
      </svg>
      <span className="vf-marke-text">
        <span className="vf-marke-namn">{forst}</span>
        {under && <span className="vf-marke-under">{under}</span>}
      </span>
    </Link>
  )
}
