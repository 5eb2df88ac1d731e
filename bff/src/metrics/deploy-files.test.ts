import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type Bff, startBff } from '../../test/start-bff.ts'

const TOKEN = 'a-token-of-prometheus'
const DEPLOY = join(import.meta.dirname, '../../../deploy')

const dashboardSchema = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })) })),
})

/** Each alert of the rules, with its expression; one over several lines ends where its next key begins. */
function alerts(): [name: string, expression: string][] {
  const [, ...rules] = readFileSync(join(DEPLOY, 'alerts.yml'), 'utf8').split(/^ +- alert: /m)
  return rules.map((rule) => {
    const [name = ''] = rule.split('\n')
    return [name, /^ +expr: (?:>-)?([\s\S]+?)^ +(?:for|labels):/m.exec(rule)?.[1] ?? '']
  })
}

function panels(): [title: string, expression: string][] {
  const { panels: all } = dashboardSchema.parse(
    JSON.parse(readFileSync(join(DEPLOY, 'grafana-dashboard.json'), 'utf8')),
  )
  return all.flatMap(({ title, targets }) => targets.map(({ expr }): [string, string] => [title, expr]))
}

describe('the dashboard and the alert rules', () => {
  let exposed: Set<string>
  let labels: Set<string>
  let bff: Bff
  beforeAll(async () => {
    bff = await startBff({ environment: { METRICS_TOKEN: TOKEN } })
    const { text } = await bff
      .browser()
      .send('GET', '/metrics', undefined, { authorization: `Bearer ${TOKEN}` })
    const typed = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)]
    exposed = new Set(
      typed.flatMap(([, name = '', type]) =>
        type === 'histogram' ? ['_bucket', '_count', '_sum'].map((end) => name + end) : [name],
      ),
    )
    const source = readFileSync(join(import.meta.dirname, 'metrics.ts'), 'utf8')
    const ours = [...source.matchAll(/labelNames: \[(.*)\]/g)].map(([, list = '']) => list)
    labels = new Set([...ours.join().matchAll(/'(\w+)'/g)].map(([, name = '']) => name))
    for (const name of ['le', 'job', 'instance']) labels.add(name)
  })
  afterAll(() => bff.close())

  it('are all of them', () => {
    expect(alerts().length).toBeGreaterThan(7)
    expect(panels().length).toBeGreaterThan(15)
  })

  it.each([...alerts(), ...panels()])('%s asks for what /metrics has: %s', (_, expression) => {
    const names = expression.match(/\b(?:balie|process|nodejs)_\w+/g) ?? []
    if (!expression.includes('up{')) expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect(exposed).toContain(name)
    const asked = [
      ...[...expression.matchAll(/by \(([\w, ]+)\)/g)].flatMap(([, list = '']) => list.split(', ')),
      ...[...expression.matchAll(/[{,](\w+)(?:=~|=|!=)/g)].map(([, name = '']) => name),
    ]
    for (const label of asked) expect(labels).toContain(label)
  })

  it.each(alerts())('%s describes the problem and the action', (name) => {
    const rules = readFileSync(join(DEPLOY, 'alerts.yml'), 'utf8')
    const [, rule = ''] = rules.split(`- alert: ${name}\n`)
    const [own = ''] = rule.split('- alert:')
    expect(own).toMatch(/severity: (?:critical|warning)/)
    expect(own).toMatch(/summary: \S.+\n +action: \S.+\./)
  })
})

describe('the unit of systemd', () => {
  it('never gives up an instance that can’t start, whatever keeps it from that', () => {
    const unit = readFileSync(join(DEPLOY, 'balie@.service'), 'utf8')
    expect(unit).toMatch(/^\[Unit\]\n(?:(?!\[).*\n)*StartLimitIntervalSec=0\n/m)
    expect(unit).toMatch(/^Restart=on-failure$/m)
  })
})
