import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Config } from './config.ts'

/**
 * Security headers of every answer. Scripts and styles come from ourselves alone and none is inline; a page cannot be
 * framed, and a form is sent to us or to the e-legitimation.
 */
export function securityHeaders(config: Pick<Config, 'adress' | 'oidc'>): MiddlewareHandler {
  const legitimation = config.oidc ? [new URL(config.oidc.issuer).origin] : []
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      // Widths of bars and columns are set on the element by React.
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'", ...legitimation],
    },
    strictTransportSecurity: config.adress.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : false,
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
  })
}
