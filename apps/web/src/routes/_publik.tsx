import { createFileRoute } from '@tanstack/react-router'
import { PublicShell } from '../skal/public-shell.tsx'

export const Route = createFileRoute('/_publik')({ component: PublicShell })
