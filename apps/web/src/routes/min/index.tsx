import { createFileRoute } from '@tanstack/react-router'
import { DoorStart } from '../../skal/door-start.tsx'
import { minNav } from '../../skal/nav-min.ts'
import { brukareNavTexter } from '../../texter/brukare/nav.ts'

export const Route = createFileRoute('/min/')({ component: MinStartPage })

function MinStartPage() {
  return <DoorStart nav={minNav} texter={brukareNavTexter} />
}
