import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { signInStaff } from '#shared/account/account.endpoints'
import { type World, startWorld } from '../../helpers/world'

const ROOT = path.resolve(__dirname, '../../..')
const dataDir = mkdtempSync(path.join(tmpdir(), 'guitu-admin-'))

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(async () => {
  await world.end()
  rmSync(dataDir, { recursive: true })
})

/** Runs the command with a password on its standard input. */
async function create(args: readonly string[], password: string) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'server/scripts/create-admin.ts', ...args],
    {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        DATA_DIR: dataDir,
        WECHAT_APPID: 'id',
        WECHAT_SECRET: 'secret',
        MONGODB_URI: world.databaseUri,
      },
      stdio: 'pipe',
    },
  )
  let said = ''
  child.stdout.on('data', data => (said += String(data)))
  child.stderr.on('data', data => (said += String(data)))
  child.stdin.end(`${password}\n`)
  const [code] = (await once(child, 'close')) as [number]
  return { code, said }
}

const asked = (changes: Record<string, string> = {}) =>
  Object.entries({
    'user-name': 'first-admin',
    name: '首任管理员',
    role: 'systemAdministrator',
    organisation: '532527',
    ...changes,
  }).flatMap(([name, value]) => [`--${name}`, value])

const PASSWORD = 'a-long-enough-password'

describe('npm run create-admin', () => {
  it('adds an account that may sign in and is asked to set up an app; not twice', async () => {
    const first = await create(asked(), PASSWORD)
    expect([first.code, first.said]).toEqual([0, expect.stringContaining('泸西县')])
    expect(first.said).not.toContain(PASSWORD)
    const answer = await world.visitor.ask(signInStaff, {
      userName: 'first-admin',
      password: PASSWORD,
    })
    expect(answer.body.next).toBe('enrol')

    const again = await create(asked(), PASSWORD)
    expect([again.code, again.said]).toEqual([1, expect.stringContaining('is taken')])
  })

  it.each([
    ['a short password', {}, 'short', 'too short'],
    ['a role that is none', { role: 'king' }, PASSWORD, '--role is one of'],
    ['an organisation that is none', { organisation: '1' }, PASSWORD, '--organisation'],
    ['no name', { name: '' }, PASSWORD, '--name'],
  ])('refuses %s in one plain line and adds nothing', async (_, changes, password, words) => {
    const before = await world.rows('staff')
    const { code, said } = await create(asked({ 'user-name': 'other', ...changes }), password)
    expect([code, said]).toEqual([1, expect.stringContaining(words)])
    expect(said).not.toContain('    at ')
    expect(await world.rows('staff')).toHaveLength(before.length)
  })
})
