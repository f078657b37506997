import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { createWeChat } from '../../../../server/outside/wechat'

const ROOT = path.resolve(__dirname, '../../../..')
const PATIENCE_MILLISECONDS = 60_000

const running: ChildProcess[] = []
afterEach(() => running.splice(0).forEach(child => child.kill('SIGKILL')))

function run(...args: string[]) {
  const program = 'server/outside/standins/main.ts'
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  return child
}

describe('the stand-in as a process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'says where it listens, signs a phone in, and leaves cleanly on %s',
    async signal => {
      const child = run('--port', '0', '--appid', 'demo', '--secret', 'demo-secret')
      const errors = text(child.stderr)
      const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
      expect(line).toMatch(/^\{"listening":"http:\/\/127\.0\.0\.1:\d+"\}$/)
      const { listening } = JSON.parse(line) as { listening: string }

      const wechat = createWeChat({
        base: listening,
        appId: 'demo',
        secret: 'demo-secret',
        timeoutMs: PATIENCE_MILLISECONDS,
      })
      expect(await wechat.sessionFor(await loginCode(listening))).toEqual({ openid: 'o-1' })

      child.kill(signal)
      expect(await once(child, 'exit')).toEqual([0, null])
      expect(await errors).toBe('')
    },
  )

  it('does not wait for an answer that was delayed', async () => {
    const child = run('--appid', 'demo', '--secret', 'demo-secret')
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
    const { listening } = JSON.parse(line) as { listening: string }
    await post(`${listening}/__ctl/fault`, { path: '/sns/jscode2session', delayMs: 60_000 })
    const asked = [1, 2].map(() => fetch(`${listening}/sns/jscode2session`))
    // The delay is for one of the two: when the other is answered, it has begun.
    const outcomes = Promise.allSettled(asked)
    await Promise.race(asked)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    const statuses = (await outcomes).map(({ status }) => status)
    expect(statuses.sort()).toEqual(['fulfilled', 'rejected'])
  })

  it.each<[string, string[], RegExp]>([
    ['nothing', [], /^The arguments are not right:\n {2}--appid: .+\n {2}--secret: /],
    ['an empty secret', ['--appid', 'demo', '--secret', ''], /--secret: /],
    ['a port that is none', ['--appid', 'a', '--secret', 's', '--port', '99999'], /--port: /],
    ['a word for a port', ['--appid', 'a', '--secret', 's', '--port', 'here'], /--port: /],
    ['an argument that is none', ['--colour', 'red'], /^Unknown option '--colour'/],
  ])('given %s, says what is wrong and ends', async (_, args, message) => {
    const child = run(...args)
    const [errors, output] = [text(child.stderr), text(child.stdout)]
    expect(await once(child, 'exit')).toEqual([1, null])
    expect(await errors).toMatch(message)
    expect(await errors).not.toMatch(/^ {4}at /m)
    expect(await output).toBe('')
  })
})

const post = (address: string, body: object) =>
  fetch(address, { method: 'POST', body: JSON.stringify(body) })

async function loginCode(address: string): Promise<string> {
  const reply = await post(`${address}/__ctl/login-code`, { openid: 'o-1' })
  return ((await reply.json()) as { code: string }).code
}
