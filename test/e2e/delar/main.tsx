import { ToastProvider } from '@valfri/ui/toast'
import { createRoot } from 'react-dom/client'
import '@valfri/ui/stil.css'
import { FormPage } from './form-page.tsx'
import { PartsPage } from './parts-page.tsx'
import { TablePage } from './table-page.tsx'

const sidor = { '#tabell': TablePage, '#formular': FormPage, '#delar': PartsPage } as const
const Sida = sidor[location.hash as keyof typeof sidor] ?? PartsPage

createRoot(document.getElementById('app') as HTMLElement).render(
  <ToastProvider>
    <main id="innehall" className="vf-innehall">
      <Sida />
    </main>
  </ToastProvider>,
)
