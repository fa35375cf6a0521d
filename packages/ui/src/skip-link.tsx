/** The first thing the Tab key reaches. */
export function SkipLink({
  children = 'Hoppa till innehållet',
  till = 'innehall',
}: {
  children?: string
  till?: string
}) {
  return (
    <a
      className="vf-hoppa"
      href={`#${till}`}
      onClick={(e) => {
        e.preventDefault()
        const mal = document.getElementById(till)
        mal?.focus()
        mal?.scrollIntoView()
      }}
    >
      {children}
    </a>
  )
}
