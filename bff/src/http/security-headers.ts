import type { RequestHandler } from 'express'
import helmet from 'helmet'

/**
 * Sets the page's security headers: it may load, show and connect to our own origin only.
 *
 * @param options.frameAncestors the origins of pages that may frame this one; none by default
 */
export function securityHeaders(options: {
  publicUrl: string
  frameAncestors: readonly string[]
}): RequestHandler {
  const { publicUrl, frameAncestors } = options
  const isFramed = frameAncestors.length > 0
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: isFramed ? frameAncestors : ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        // The page creates a script URL in one place only: for the camera's barcode reader.
        trustedTypes: ['code-reader'],
      },
    },
    strictTransportSecurity: publicUrl.startsWith('https:') && { maxAge: 31_536_000 },
    // X-Frame-Options can't list origins: if there are any, frame-ancestors alone has to do.
    xFrameOptions: isFramed ? false : { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  })
}
