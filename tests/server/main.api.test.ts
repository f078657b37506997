import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { TEST_DATABASE } from '../helpers/mongod-up'
import { until } from '../helpers/until'

const ROOT = path.resolve(__dirname, '../..')
const dataDir = mkdtempSync(path.join(tmpdir(), 'guitu-main-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const SETTINGS = { DATA_DIR: dataDir, WECHAT_APPID: 'id', WECHAT_SECRET: 'secret', PORT: '0' }

/** A server process with what it said so far. */
function start(settings: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings },
    stdio: 'pipe',
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', data => (said.out += String(data)))
  child.stderr.on('data', data => (said.err += String(data)))
  return { child, said }
}

const addresses = (out: string) => /"listening":"([^"]+)"/.exec(out)?.[1]

async function started(settings: NodeJS.ProcessEnv) {
  const server = start(settings)
  await until(() => addresses(server.said.out) !== undefined, 60_000)
  return { ...server, origin: addresses(server.said.out)! }
}

/** Asks for a socket and is gone before the answer. */
async function hangUp(origin: string, path: string) {
  const { port, host } = new URL(origin)
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: ${host}`,
    `Origin: ${origin}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
  ]
  const socket = connect(Number(port), '127.0.0.1')
  await once(socket, 'connect')
  socket.on('error', () => {})
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  setImmediate(() => socket.resetAndDestroy())
  await once(socket, 'close')
}

const exitOf = async (child: ChildProcess) => (await once(child, 'exit'))[0] as number

const database = () => {
  const uri = new URL(process.env[TEST_DATABASE]!)
  uri.pathname = '/test-main'
  return uri.href
}

describe('a server process', () => {
  it('is ready when it listens, and leaves in order with 0 when told to', async () => {
    const { child, origin, said } = await started({ ...SETTINGS, MONGODB_URI: database() })
    expect(await (await fetch(`${origin}/health`)).json()).toEqual({ status: 'ok' })
    expect((await fetch(`${origin}/ready`)).status).toBe(200)
    child.kill('SIGTERM')
    expect(await exitOf(child)).toBe(0)
    expect(said.err).toBe('')
  })

  it('is not ended by callers who hang up while a socket is being opened', async () => {
    const { child, origin } = await started({ ...SETTINGS, MONGODB_URI: database() })
    for (const path of ['/api/live?ticket=x', '/nowhere']) {
      for (let round = 0; round < 20; round++) await hangUp(origin, path)
    }
    expect((await fetch(`${origin}/health`)).status).toBe(200)
    child.kill('SIGTERM')
    expect(await exitOf(child)).toBe(0)
  })

  it('that only does chores answers no question, and says how it is', async () => {
    const settings = { ...SETTINGS, MONGODB_URI: database(), SERVICES: 'worker' }
    const { child, origin } = await started(settings)
    expect((await fetch(`${origin}/ready`)).status).toBe(200)
    expect((await fetch(`${origin}/api/account/me`)).status).toBe(404)
    child.kill('SIGTERM')
    expect(await exitOf(child)).toBe(0)
  })

  it('brings a database of its own where none is named, and takes it along', async () => {
    const { child, origin } = await started(SETTINGS)
    expect((await fetch(`${origin}/ready`)).status).toBe(200)
    child.kill('SIGINT')
    expect(await exitOf(child)).toBe(0)
    // The folder is free again: another server starts on it at once.
    const next = await started(SETTINGS)
    next.child.kill('SIGTERM')
    expect(await exitOf(next.child)).toBe(0)
  })

  it('says all that is wrong with its settings and starts nothing', async () => {
    const { child, said } = start({ PORT: 'x' })
    expect(await exitOf(child)).toBe(1)
    expect(said.err.split('\n').filter(line => line.startsWith('  '))).toHaveLength(3)
    expect(said.err).not.toContain('at ')
    expect(said.out).toBe('')
  })

  it('counts answers by endpoint on a port of its own, never by path', async () => {
    const { child, origin, said } = await started({
      ...SETTINGS,
      MONGODB_URI: database(),
      METRICS_PORT: '0',
    })
    await fetch(`${origin}/api/check-ins?purpose=secret`)
    const metrics = /"metrics":"([^"]+)"/.exec(said.out)?.[1]
    const text = await (await fetch(metrics!)).text()
    expect(text).toContain('guitu_request_seconds_count{endpoint="checkins.list",status="401"} 1')
    expect(text).not.toContain('purpose')
    expect((await fetch(`${origin}/metrics`)).status).toBe(404)
    child.kill('SIGTERM')
    await exitOf(child)
  })
})
