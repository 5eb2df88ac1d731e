import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, join, matchesGlob, relative } from 'node:path'

interface Stage {
  folder: string
  environment: Record<string, string>
}

/**
 * Follows a Dockerfile without Docker, as far as it only copies, runs and names: each stage is a folder, and the
 * machine's own Node and Debian stand in for the base image.
 *
 * @param target an empty folder, in which each stage gets a subfolder
 * @returns the folder of the last stage's working directory
 */
export function buildByHand(root: string, dockerfile: string, target: string): string {
  const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').trim().split('\n')
  const stages = new Map<string, Stage>()
  let stage: Stage = { folder: target, environment: {} }

  function copy(words: string[]) {
    const from = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : undefined
    const destination = words.pop() ?? ''
    for (const source of words) {
      const base = from === undefined ? join(root, source) : inStage(from, source)
      const isFolder = destination.endsWith('/') && from === undefined
      const into = join(stage.folder, destination, isFolder ? basename(source) : '')
      cpSync(base, into, {
        recursive: true,
        verbatimSymlinks: true,
        filter: (path) => from !== undefined || !isIgnored(path),
      })
    }
  }
  const inStage = (name: string, path: string) =>
    join(stages.get(name)?.folder ?? '', path.replace(/^\/app\/?/, ''))
  const isIgnored = (path: string) => ignored.some((pattern) => matchesGlob(relative(root, path), pattern))

  for (const line of readFileSync(dockerfile, 'utf8').split('\n')) {
    const [word = '', ...rest] = line.split(' ')
    switch (word) {
      case 'FROM': {
        const [image = '', , name = 'final'] = rest
        const parent = stages.get(image)
        stage = { folder: join(target, name), environment: { ...parent?.environment } }
        mkdirSync(stage.folder)
        if (parent) cpSync(parent.folder, stage.folder, { recursive: true, verbatimSymlinks: true })
        stages.set(name, stage)
        break
      }
      case 'ENV':
        Object.assign(stage.environment, Object.fromEntries([rest.join(' ').split('=')]))
        break
      case 'COPY':
        copy(rest)
        break
      case 'RUN': {
        const env = { ...process.env, ...stage.environment }
        const { status } = spawnSync('sh', ['-ec', rest.join(' ')], {
          cwd: stage.folder,
          env,
          stdio: ['ignore', 2, 2],
        })
        if (status !== 0) throw new Error(`Failed: ${line}`)
        break
      }
    }
  }
  return stage.folder
}
