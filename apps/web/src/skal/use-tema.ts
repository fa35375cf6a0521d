import { useEffect } from 'react'

const isKommunId = (id: string) => /^[a-z0-9-]+$/.test(id)

/**
 * Puts a kommun's colours on the page. The stylesheet is made and cached by the server, so no colour arithmetic is
 * sent to the browser; without an answer the page keeps Valfri's own colours.
 */
export function useTema(kommunId: string | null | undefined): void {
  useEffect(() => {
    if (!kommunId || !isKommunId(kommunId)) return
    const id = `tema-${kommunId}`
    if (!document.getElementById(id)) {
      const lank = Object.assign(document.createElement('link'), {
        id,
        rel: 'stylesheet',
        href: `/tema/${kommunId}.css`,
      })
      document.head.append(lank)
    }
    document.documentElement.dataset.tema = kommunId
    return () => {
      delete document.documentElement.dataset.tema
    }
  }, [kommunId])
}
