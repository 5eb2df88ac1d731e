import workerUrl from './code-reader.worker.ts?worker&url'

declare global {
  interface Window {
    /** Trusted Types; it makes an object that is accepted wherever a text would be. */
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL: () => string },
      ): { createScriptURL(url: string): string }
    }
  }
}

/** The only policy that the page's headers allow: it returns this one address for any input. */
const policy = window.trustedTypes?.createPolicy('code-reader', { createScriptURL: () => workerUrl })

export const codeReaderUrl = policy ? policy.createScriptURL(workerUrl) : workerUrl
