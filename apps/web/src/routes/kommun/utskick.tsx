import { createFileRoute } from '@tanstack/react-router'
import { UndeliveredPage } from '../../sidor/notiser/undelivered-page.tsx'

export const Route = createFileRoute('/kommun/utskick')({ component: UndeliveredPage })
