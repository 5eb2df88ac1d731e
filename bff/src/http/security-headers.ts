import type { RequestHandler } from 'express'
import helmet from 'helmet'

/**
 * Policy of the page: run and show what comes from here, talk to here, and nothing else.
 *
 * @param options.frameAncestors the origins of pages that may show this one in a frame; nobody, when there are none
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
        // The one place in the page that names a script: the camera's barcode reader.
        trustedTypes: ['code-reader'],
      },
    },
    strictTransportSecurity: publicUrl.startsWith('https:') && { maxAge: 31_536_000 },
    // It can name no origins: where there are some, only frame-ancestors says it.
    xFrameOptions: isFramed ? false : { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  })
}
