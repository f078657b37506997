import { once } from 'node:events'
import { type Server, createServer } from 'node:http'
import { type AddressInfo, type Socket, connect } from 'node:net'
import { readBytes } from '../../../server/platform/body'

const MEBIBYTE = 1024 * 1024

/** What came of each request: its bytes, or why there are none. */
const outcomes: unknown[] = []
let server: Server
let told: () => void
beforeAll(async () => {
  server = createServer((request, response) => {
    void readBytes(request)
      .catch((error: unknown) => error)
      .then(outcome => {
        outcomes.push(outcome)
        response.end('heard')
        told()
      })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})
beforeEach(() => void (outcomes.length = 0))

async function begun(length: number): Promise<{ socket: Socket; outcome: Promise<unknown> }> {
  const outcome = new Promise<void>(done => (told = done)).then(() => outcomes[0])
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(`POST / HTTP/1.1\r\nhost: x\r\ncontent-length: ${length}\r\n\r\n`)
  return { socket, outcome }
}

describe('the bytes of a request', () => {
  it.each([
    ['in one piece', [Buffer.from('place')]],
    ['in many', Array.from({ length: 30 }, (_, number) => Buffer.alloc(30_000, number))],
    ['of a mebibyte', [Buffer.alloc(MEBIBYTE, 7)]],
    ['of which there are none', []],
  ])('are read as they came: %s', async (_, pieces) => {
    const all = Buffer.concat(pieces)
    const { socket, outcome } = await begun(all.length)
    for (const piece of pieces) socket.write(piece)
    expect(all.equals((await outcome) as Buffer)).toBe(true)
    socket.destroy()
  })

  it('are refused over a mebibyte, and who has sent them hears it', async () => {
    const { socket, outcome } = await begun(MEBIBYTE + 1)
    socket.write(Buffer.alloc(MEBIBYTE + 1))
    expect(await outcome).toMatchObject({ status: 413, code: 'too-large' })
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.toString()).toContain('heard')
    socket.destroy()
  })

  it('are not listened to for ever', async () => {
    const { socket, outcome } = await begun(100 * MEBIBYTE)
    const closed = new Promise(done => socket.on('error', () => {}).on('close', done))
    const more = () => socket.write(Buffer.alloc(MEBIBYTE), () => socket.destroyed || more())
    more()
    expect(await outcome).toMatchObject({ status: 413 })
    await closed
  })

  it('of a caller who hangs up are none', async () => {
    const { socket, outcome } = await begun(100)
    socket.write('half', () => socket.destroy())
    expect(await outcome).toMatchObject({ code: 'ECONNRESET' })
  })
})
