import { createFileRoute } from '@tanstack/react-router'
import { DoorStart } from '../../skal/door-start.tsx'
import { kommunNav } from '../../skal/nav-kommun.ts'
import { kommunNavTexter } from '../../texter/kommun/nav.ts'

export const Route = createFileRoute('/kommun/')({ component: KommunStartPage })

function KommunStartPage() {
  return <DoorStart nav={kommunNav} texter={kommunNavTexter} />
}
