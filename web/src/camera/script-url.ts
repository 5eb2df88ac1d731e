import workerUrl from './code-reader.worker.ts?worker&url'

declare global {
  interface Window {
    /** Trusted Types; what it makes is an object that every place takes where otherwise a text would stand. */
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL: () => string },
      ): { createScriptURL(url: string): string }
    }
  }
}

/** The one policy that the page's headers allow: it gives this one address, whatever it is asked for. */
const policy = window.trustedTypes?.createPolicy('code-reader', { createScriptURL: () => workerUrl })

export const codeReaderUrl = policy ? policy.createScriptURL(workerUrl) : workerUrl
