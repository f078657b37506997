import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { LOOPBACK, choosePort, keepPort } from '../../../../server/platform/mongod/port'

const folder = mkdtempSync(path.join(tmpdir(), 'guitu-port-'))
const file = path.join(folder, 'port')
const say = jest.fn()
beforeEach(() => say.mockClear())
afterAll(() => rmSync(folder, { recursive: true }))

describe('choosing a port', () => {
  it('keeps to the one of last time', async () => {
    const port = await choosePort(file, say)
    await keepPort(file, port)
    expect(await choosePort(file, say)).toBe(port)
    expect(readdirSync(folder)).toEqual(['port'])
    expect(say).not.toHaveBeenCalled()
  })

  it('takes another when a program has taken it, and says so', async () => {
    const other = createServer().listen(0, LOOPBACK)
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    await keepPort(file, port)
    const chosen = await choosePort(file, say)
    expect(chosen).toBeGreaterThan(0)
    expect(chosen).not.toBe(port)
    expect(say.mock.calls).toEqual([
      [`Another program has taken port ${port}: mongod moves to another`],
    ])
    other.close()
  })

  it.each(['', 'nonsense', '0', '-1', '65536', '1234567', '80 81'])(
    'takes any when the file says "%s"',
    async text => {
      writeFileSync(file, text)
      expect(await choosePort(file, say)).toBeGreaterThan(0)
      expect(say).not.toHaveBeenCalled()
    },
  )
})
