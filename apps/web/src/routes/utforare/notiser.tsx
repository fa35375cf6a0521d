import { createFileRoute } from '@tanstack/react-router'
import { NotiserPage } from '../../sidor/notiser/notiser-page.tsx'

export const Route = createFileRoute('/utforare/notiser')({ component: NotiserPage })
