const WASM_WORKERS = '/assets/wasm-workers/'

/** Tells whether this built file is a worker that needs WebAssembly: the build puts those in a folder of their own. */
export function isWasmWorker(path: string): boolean {
  return path.startsWith(WASM_WORKERS)
}

/**
 * Policy of such a worker. It lives by the policy of its own response, not by the page's: so WebAssembly can be
 * compiled there without the page being allowed to.
 */
export const WASM_WORKER_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
