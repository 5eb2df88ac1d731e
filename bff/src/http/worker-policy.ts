const WASM_WORKERS = '/assets/wasm-workers/'

/** Tells whether a built file is a worker that needs WebAssembly: the build puts those in a folder of their own. */
export function isWasmWorker(path: string): boolean {
  return path.startsWith(WASM_WORKERS)
}

/**
 * Policy of such a worker. A worker follows the policy of its own response rather than the page's, so it may compile
 * WebAssembly while the page may not.
 */
export const WASM_WORKER_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
