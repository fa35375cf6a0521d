import { createFileRoute } from '@tanstack/react-router'
import { DoorShell } from '../skal/door-shell.tsx'
import { minNav } from '../skal/nav-min.ts'
import { brukareNavTexter } from '../texter/brukare/nav.ts'

export const Route = createFileRoute('/min')({ component: MinDoor })

function MinDoor() {
  return <DoorShell dorr="/min" nav={minNav} navTexter={brukareNavTexter} />
}
