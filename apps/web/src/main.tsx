import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ToastProvider } from '@valfri/ui/toast'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@valfri/ui/stil.css'
import { htmlLang, readSprak } from './i18n/sprak.ts'
import { router } from './router.ts'
import { queryClient } from './trpc/client.ts'

document.documentElement.lang = htmlLang[readSprak()]

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ToastProvider>
        <RouterProvider router={router} />
      </ToastProvider>
    </QueryClientProvider>
  </StrictMode>,
)
