import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SELF_SIGNED } from '../../test/self-signed.ts'
import { type Redis, startRedis } from '../../test/start-redis.ts'
import { useDoctor } from '../../test/use-doctor.ts'

/** What docs/operations.md says of a user, and users who lack something of it. */
const OPERATIONS = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8')
const USERS = [
  `documented on >hunter2 ${/`(~balie:\* [^`]+)`/.exec(OPERATIONS)?.[1] ?? ''}`,
  'common on >hunter2 ~balie:* +@all -@dangerous',
  'roleless on >hunter2 ~balie:* +@all -@dangerous +info',
  'scriptless on >hunter2 ~balie:* +@all -@scripting',
  'elsewhere on >hunter2 ~other:* +@all',
  'half on >hunter2 ~balie:* +@all -pexpire',
  'untold on >hunter2 ~balie:* +@all -config',
]

describe('the doctor on the store', () => {
  const doctor = useDoctor()

  it('says when the file cannot be used', async () => {
    writeFileSync(join(doctor.directory, 'a-file'), '')
    mkdirSync(join(doctor.directory, 'a-folder'))
    for (const file of ['a-file/balie.sqlite', 'a-folder'])
      expect(await doctor.wrongs({ DATABASE_FILE: join(doctor.directory, file) })).toEqual([
        expect.stringMatching(
          /^wrong store: the file \/.+ cannot be used \(.+\): DATABASE_FILE must be a file of this user’s own, in a folder/,
        ),
      ])
  })

  it('says when the file is no database, or a damaged one', async () => {
    const file = join(doctor.directory, 'damaged.sqlite')
    await doctor.lines({ DATABASE_FILE: file })
    const whole = readFileSync(file)
    for (const damaged of [
      Buffer.from('a text of some length, and no database'),
      Buffer.from(whole).fill(7, 100),
    ]) {
      for (const left of ['-wal', '-shm']) rmSync(`${file}${left}`, { force: true })
      writeFileSync(file, damaged)
      expect(await doctor.wrongs({ DATABASE_FILE: file })).toEqual([
        expect.stringMatching(/^wrong store: the file \S+damaged\.sqlite is damaged or .+: move it away/),
      ])
    }
  })

  describe('with Redis', () => {
    let redis: Redis
    beforeAll(async () => {
      const kept = mkdtempSync(join(tmpdir(), 'balie-redis-'))
      const safe = ['--dir', kept, '--appendonly', 'yes', '--appendfsync', 'always']
      redis = await startRedis([...safe, ...USERS.flatMap((user) => ['--user', ...user.split(' ')])])
    })
    afterAll(() => redis.kill())

    it('finds nothing where it serves', async () => {
      expect(await doctor.wrongs({ REDIS_URL: redis.url })).toEqual([])
    })

    it('says when it refuses the password, without saying that', async () => {
      const [line, ...others] = await doctor.wrongs({
        REDIS_URL: redis.url.replace('//', '//somebody:hunter2@'),
      })
      expect(line).toBe(
        'wrong store: Redis refuses the password (WRONGPASS): check the user and password in REDIS_URL',
      )
      expect(others).toEqual([])
    })

    const as = (user: string) => ({ REDIS_URL: redis.url.replace('//', `//${user}:hunter2@`) })

    it('finds nothing where the user may do just what docs/operations.md says', async () => {
      expect(await doctor.wrongs(as('documented'))).toEqual([])
    })

    it.each([
      ['common', 'run INFO'],
      ['roleless', 'run ROLE'],
      ['scriptless', 'run EVALSHA'],
      ['elsewhere', 'do what is needed on the keys balie:*'],
      ['half', 'do what is needed on the keys balie:*'],
    ])(
      'names the right that a user who is %s lacks, without which nothing could be registered',
      async (user, what) => {
        expect(await doctor.wrongs(as(user))).toEqual([
          `wrong store: the user in REDIS_URL may not ${what}: docs/operations.md lists what Redis must let it do`,
        ])
      },
    )

    it('says when there is no such database', async () => {
      expect(await doctor.wrongs({ REDIS_URL: `${redis.url}/99` })).toEqual([
        'wrong store: Redis has no database of that number: check what stands behind the / in REDIS_URL',
      ])
    })

    it.each([
      [['--rename-command', 'ROLE', ''], /^wrong store: this Redis has no command ROLE, as some hosted ones/],
      [['--rename-command', 'HINCRBY', ''], /^wrong store: this Redis has no command that is needed/],
      [['--maxclients', '1'], /^wrong store: Redis takes no more connections: its maxclients/],
      [['--min-replicas-to-write', '1'], /^wrong store: Redis takes no writes \(NOREPLICAS\).+replicas/],
    ])('says what one lacks that serves otherwise: %j', async (settings, words) => {
      const other = await startRedis(settings)
      expect(await doctor.wrongs({ REDIS_URL: other.url })).toEqual([expect.stringMatching(words)])
      await other.kill()
    })

    it('says when the user is not told what a power cut could lose', async () => {
      expect(await doctor.wrongs(as('untold'))).toEqual([
        expect.stringMatching(/^wrong store: appendfsync is not told \(CONFIG GET is refused\)/),
      ])
    })

    it('names NODE_EXTRA_CA_CERTS where an authority of one’s own signed the certificate', async () => {
      const server = createSecureServer(SELF_SIGNED).listen(0, '127.0.0.1')
      await once(server, 'listening')
      const { port } = server.address() as AddressInfo
      expect(await doctor.wrongs({ REDIS_URL: `rediss://127.0.0.1:${port}` })).toEqual([
        expect.stringMatching(/^wrong store: .+DEPTH_ZERO_SELF_SIGNED_CERT.+NODE_EXTRA_CA_CERTS=/),
      ])
      server.close()
    })

    it('says when it is not there', async () => {
      await redis.kill()
      expect(await doctor.wrongs({ REDIS_URL: redis.url })).toEqual([
        expect.stringMatching(/^wrong store: Redis does not answer \(ECONNREFUSED\): check host, port/),
      ])
    })
  })
})
