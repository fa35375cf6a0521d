import { createFileRoute } from '@tanstack/react-router'
import { DoorStart } from '../../skal/door-start.tsx'
import { utforareNav } from '../../skal/nav-utforare.ts'
import { utforareNavTexter } from '../../texter/utforare/nav.ts'

export const Route = createFileRoute('/utforare/')({ component: UtforareStartPage })

function UtforareStartPage() {
  return <DoorStart nav={utforareNav} texter={utforareNavTexter} />
}
