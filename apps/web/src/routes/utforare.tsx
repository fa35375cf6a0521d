import { createFileRoute } from '@tanstack/react-router'
import { DoorShell } from '../skal/door-shell.tsx'
import { utforareNav } from '../skal/nav-utforare.ts'
import { utforareNavTexter } from '../texter/utforare/nav.ts'

export const Route = createFileRoute('/utforare')({ component: UtforareDoor })

function UtforareDoor() {
  return <DoorShell dorr="/utforare" nav={utforareNav} navTexter={utforareNavTexter} />
}
