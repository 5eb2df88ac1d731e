const fetched: Record<string, Promise<unknown>> = {}

/**
 * Fetches the styles of a part before the part itself, which would else be shown without them. Vite calls it wherever
 * a part is imported (build/styles-first.ts).
 *
 * @param paths style sheets, without the slash before them; those of the page itself are there already
 */
export async function __vitePreload<Part>(load: () => Promise<Part>, paths: string[] = []): Promise<Part> {
  await Promise.all(paths.map((path) => (fetched[path] ??= fetchSheet(path))))
  return load()
}

function fetchSheet(path: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const href = `/${path}`
    if (document.querySelector(`[href="${href}"]`)) {
      resolve(undefined)
      return
    }
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    link.onload = resolve
    link.onerror = () => {
      // The next try fetches it again.
      link.remove()
      Reflect.deleteProperty(fetched, path)
      reject(new Error(href))
    }
    document.head.append(link)
  })
}
