import { Link } from '@tanstack/react-router'
import { PageHeader } from '@valfri/ui/page-header'

interface PrislistaHeadProps {
  tjanst: string
  /** What the way back to the price list is called. */
  tillbaka: string
  rubrik: string
  ingress?: string
}

/** The head of the pages under a tjänst's price list, with the way back to it. */
export function PrislistaHead({ tjanst, tillbaka, rubrik, ingress }: PrislistaHeadProps) {
  return (
    <PageHeader
      rubrik={rubrik}
      ingress={ingress && <p>{ingress}</p>}
      spar={[
        {
          text: tillbaka,
          lank: (text) => (
            <Link to="/kommun/priser/$tjanst" params={{ tjanst }}>
              {text}
            </Link>
          ),
        },
      ]}
    />
  )
}
