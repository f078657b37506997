import { once } from 'node:events'
import { connect } from 'node:net'
import { submitCheckIn } from '#shared/checkins/checkins.endpoints'
import { type World, startWorld } from '../helpers/world'

/** Requests that no browser and no phone sends, as bytes on the line. */
let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

/** Sends bytes as they are. @returns the status of the first answer, 0 when the line was closed. */
async function send(head: string, body = ''): Promise<number> {
  const { port, hostname } = new URL(world.origin)
  const line = connect(Number(port), hostname)
  const heard: Buffer[] = []
  line.on('data', chunk => heard.push(chunk))
  line.on('error', () => {})
  line.write(`${head}\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n${body}`)
  line.setTimeout(10_000, () => line.destroy())
  await once(line, 'close')
  const status = /^HTTP\/1\.1 (\d{3})/.exec(Buffer.concat(heard).toString('latin1'))?.[1]
  return Number(status ?? 0)
}

const UPGRADE = 'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n'

describe('a request that is not well made is refused, and is no fault of ours', () => {
  it.each([
    ['a path with a broken escape', 'GET /api/%zz HTTP/1.1', '\r\n', 404],
    ['a path of half a letter', 'GET /api/%e4%b8 HTTP/1.1', '\r\n', 404],
    ['a path with a null byte', 'GET /api/%00 HTTP/1.1', '\r\n', 404],
    ['a path that climbs', 'GET /api/../../../etc/passwd HTTP/1.1', '\r\n', 404],
    ['a path that climbs in disguise', 'GET /api/%2e%2e%2f%2e%2e%2fetc HTTP/1.1', '\r\n', 404],
    ['a path of two slashes', 'GET // HTTP/1.1', '\r\n', 404],
    ['an address of somebody else', 'GET http://evil.example/api/health HTTP/1.1', '\r\n', 404],
    ['a query of broken escapes', 'GET /api/evidence/head?%zz=%&&=&%= HTTP/1.1', '\r\n', 400],
    [
      'a query that writes to a prototype',
      'GET /api/evidence/head?__proto__=1 HTTP/1.1',
      '\r\n',
      400,
    ],
    ['a method we do not know', 'PURGE /api/evidence/head HTTP/1.1', '\r\n', 404],
    ['a method nobody knows', 'HACK /api/evidence/head HTTP/1.1', '\r\n', 400],
    ['another method', 'DELETE /api/account/sign-out HTTP/1.1', '\r\n', 404],
    ['a body that is missing', 'POST /api/account/staff-sessions HTTP/1.1', '\r\n', 400],
    ['a body of nothing', 'POST /api/account/staff-sessions HTTP/1.1', bodyOf('null'), 400],
    ['a body of bytes', 'POST /api/account/staff-sessions HTTP/1.1', bodyOf('\u00ff\u0000'), 400],
    ['a list for a body', 'POST /api/account/staff-sessions HTTP/1.1', bodyOf('[]'), 400],
    [
      'a body half a million brackets deep',
      'POST /api/account/staff-sessions HTTP/1.1',
      bodyOf('['.repeat(500_000)),
      400,
    ],
    [
      'a body of two lengths',
      'POST /api/account/staff-sessions HTTP/1.1',
      'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}',
      400,
    ],
    [
      'a body of a length and in chunks',
      'POST /api/account/staff-sessions HTTP/1.1',
      'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    [
      'a header without end',
      'GET /api/evidence/head HTTP/1.1',
      `x: ${'y'.repeat(20_000)}\r\n\r\n`,
      431,
    ],
    [
      'a cookie of rubbish',
      'GET /api/account/me HTTP/1.1',
      'Cookie: guitu=%;=;;guitu\r\n\r\n',
      401,
    ],
    [
      'an origin of rubbish',
      'POST /api/account/sign-out HTTP/1.1',
      `Origin: ://\r\n${bodyOf('{}')}`,
      403,
    ],
  ])('%s', async (_, head, rest, status) => {
    expect(await send(head, rest)).toBe(status)
  })
})

describe('a socket that is not well asked for is turned away', () => {
  it.each([
    ['at an address that is none', 'GET // HTTP/1.1', 404],
    ['at a port that is none', 'GET //x:99999/ HTTP/1.1', 404],
    ['at another path', 'GET /api/other HTTP/1.1', 404],
    ['at the path of an endpoint', 'GET /api/account/me HTTP/1.1', 404],
    ['without an origin', 'GET /api/live?ticket=x HTTP/1.1', 403],
  ])('%s', async (_, head, status) => {
    expect(await send(head, `Connection: Upgrade\r\n${UPGRADE}\r\n`)).toBe(status)
  })
})

describe('the refusal of a question that is wrong all over', () => {
  const half = 500_000
  it.each([
    ['a list of wrong things', { fixes: Array(half / 2).fill(0) }],
    [
      'unknown fields',
      Object.fromEntries(Array.from({ length: half / 20 }, (_, at) => [`x${at}`, 0])),
    ],
    ['a field of a very long name', { ['x'.repeat(half)]: 0 }],
  ])('is short: %s', async (_, question) => {
    const { status, body } = await (await world.person(1)).ask(submitCheckIn, question)
    expect([status, body.code]).toEqual([400, 'bad-input'])
    expect(body.errors.length).toBeGreaterThan(0)
    expect(JSON.stringify(body).length).toBeLessThan(20_000)
  })
})

it('after all that the server still answers', async () => {
  expect((await fetch(`${world.origin}/health`)).status).toBe(200)
})

function bodyOf(text: string): string {
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
}
