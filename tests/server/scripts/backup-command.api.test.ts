import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import mongoose from 'mongoose'
import { readConfig } from '../../../server/config'
import { createSealer } from '../../../server/evidence/sealer'
import { headKeyOf } from '../../../server/keys'
import { type World, draft, startWorld } from '../../helpers/world'

const ROOT = path.resolve(__dirname, '../../..')
const folder = mkdtempSync(path.join(tmpdir(), 'guitu-command-'))
const SETTINGS = { DATA_DIR: folder, WECHAT_APPID: 'id', WECHAT_SECRET: 'secret' }
const BACKUP_SECRET = Buffer.alloc(32, 5).toString('base64')
const now = new Date()

let world: World
beforeAll(async () => {
  world = await startWorld(now.toISOString())
  await world.checkIn(1, draft({ takenAt: now.toISOString() }))
  await createSealer(headKeyOf(readConfig(SETTINGS))).seal(now)
})
afterAll(async () => {
  await mongoose.connection.useDb(otherName()).dropDatabase()
  await world.end()
  rmSync(folder, { recursive: true })
})

const otherName = () => `${new URL(world.databaseUri).pathname.slice(1)}-restored`
const otherUri = () => {
  const uri = new URL(world.databaseUri)
  uri.pathname = `/${otherName()}`
  return uri.href
}

/** Runs a command as an administrator does. */
async function run(script: string, args: readonly string[], settings: NodeJS.ProcessEnv) {
  const program = ['--import', 'tsx', `server/scripts/${script}.ts`, ...args]
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, ...SETTINGS, MONGODB_URI: world.databaseUri, ...settings }
  const child = spawn(process.execPath, program, { cwd: ROOT, env, stdio: 'pipe' })
  let said = ''
  child.stdout.on('data', data => (said += String(data)))
  child.stderr.on('data', data => (said += String(data)))
  const [code] = (await once(child, 'close')) as [number]
  return { code, said }
}

const at = (name: string) => path.join(folder, name)

describe('npm run backup and npm run restore', () => {
  it('back up and restore with one secret, and say what they did', async () => {
    const backup = await run('backup', ['--to', at('one')], { BACKUP_SECRET })
    expect([backup.code, backup.said]).toEqual([0, expect.stringMatching(/\d+ rows of \d+ coll/)])
    const settings = { BACKUP_SECRET, MONGODB_URI: otherUri() }
    const restored = await run('restore', ['--from', at('one')], settings)
    expect([restored.code, restored.said]).toEqual([0, expect.stringContaining('are as they were')])
    const rows = mongoose.connection.useDb(otherName()).collection('checkins')
    expect(await rows.countDocuments()).toBe(1)
    expect((await rows.indexes()).map(({ name }) => name)).toContain('personId_1_attemptId_1')

    const again = await run('restore', ['--from', at('one')], settings)
    expect([again.code, again.said]).toEqual([1, expect.stringContaining('not empty')])
    expect(again.said).not.toContain('    at ')
  })

  it('go without a secret only where that is said, and never in production', async () => {
    const silent = await run('backup', ['--to', at('two')], {})
    expect([silent.code, silent.said]).toEqual([1, expect.stringContaining('BACKUP_SECRET')])
    const plain = await run('backup', ['--to', at('plain'), '--plain'], {})
    expect(plain).toMatchObject({ code: 0 })
    const production = await run('backup', ['--to', at('two'), '--plain'], {
      NODE_ENV: 'production',
      ...{ TOKEN_SECRET: BACKUP_SECRET, FIELD_SECRET: BACKUP_SECRET },
      EVIDENCE_KEY: readConfig(SETTINGS).EVIDENCE_KEY,
    })
    expect([production.code, production.said]).toEqual([1, expect.stringContaining('--plain')])
    expect(existsSync(at('two'))).toBe(false)
    const sealed = await run('restore', ['--from', at('plain')], { BACKUP_SECRET })
    expect([sealed.code, sealed.said]).toEqual([1, expect.stringContaining('is not sealed')])
  })

  it.each([
    ['backup', [], '--to'],
    ['restore', [], '--from'],
    ['restore', ['--from', '/nowhere'], 'not a whole backup'],
  ])('%s %j: says in one line what is missing', async (script, args, words) => {
    const { code, said } = await run(script, args, { BACKUP_SECRET })
    expect([code, said]).toEqual([1, expect.stringContaining(words)])
    expect(said).not.toContain('    at ')
  })
})

describe('npm run rotate-keys', () => {
  it('changes everything once, and the second time nothing', async () => {
    const { FIELD_SECRET } = readConfig(SETTINGS)
    const settings = {
      ...{ FIELD_KEY_ID: 'next', FIELD_SECRET: BACKUP_SECRET },
      // The key of the worlds of the tests.
      ...{ FIELD_OLD_KEY_ID: 'test', FIELD_OLD_SECRET: Buffer.alloc(32, 7).toString('base64') },
    }
    const first = await run('rotate-keys', [], settings)
    expect([first.code, first.said]).toEqual([0, expect.stringMatching(/key next: [1-9]\d* rows/)])
    const second = await run('rotate-keys', [], settings)
    expect([second.code, second.said]).toEqual([0, expect.stringContaining('key next: 0 rows')])
    const lost = await run('rotate-keys', [], { FIELD_KEY_ID: 'other', FIELD_SECRET })
    expect([lost.code, lost.said]).toEqual([1, expect.stringContaining('no key of id next')])
  })
})
