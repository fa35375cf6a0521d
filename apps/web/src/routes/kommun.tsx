import { createFileRoute } from '@tanstack/react-router'
import { DoorShell } from '../skal/door-shell.tsx'
import { kommunNav } from '../skal/nav-kommun.ts'
import { kommunNavTexter } from '../texter/kommun/nav.ts'

export const Route = createFileRoute('/kommun')({ component: KommunDoor })

function KommunDoor() {
  return <DoorShell dorr="/kommun" nav={kommunNav} navTexter={kommunNavTexter} />
}
