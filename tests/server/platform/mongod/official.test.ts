import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MongoBinaryDownload } from 'mongodb-memory-server-core/lib/util/MongoBinaryDownload'
import { DEFAULT_VERSION } from 'mongodb-memory-server-core/lib/util/resolveConfig'
import { fetchOfficial } from '../../../../server/platform/mongod/official'

/** Where the package looks for the builds, instead of at MongoDB's own host. */
const MIRROR = 'MONGOMS_DOWNLOAD_MIRROR'
const OVER_HTTP = 'MONGOMS_USE_HTTP'

const nobody = () => {}
const folder = mkdtempSync(path.join(tmpdir(), 'guitu-official-'))
let cacheDir: string
let server: Server | undefined

beforeEach(() => {
  cacheDir = mkdtempSync(path.join(folder, 'cache-'))
})
afterEach(() => {
  server?.close()
  delete process.env[MIRROR]
  delete process.env[OVER_HTTP]
  jest.restoreAllMocks()
})
afterAll(() => rmSync(folder, { recursive: true }))

/** An archive as MongoDB publishes it, but with a small mongod in it. */
function archive(): Buffer {
  mkdirSync(path.join(folder, 'build', 'bin'), { recursive: true })
  const mongod = `#!/bin/sh\necho 'db version v${DEFAULT_VERSION}'\n`
  writeFileSync(path.join(folder, 'build', 'bin', 'mongod'), mongod, { mode: 0o755 })
  execFileSync('tar', ['-czf', 'build.tgz', 'build'], { cwd: folder })
  return readFileSync(path.join(folder, 'build.tgz'))
}

/** A host that has every archive, with the sum that is given. */
async function serve(sumOf: (build: Buffer) => string) {
  const build = archive()
  server = createServer(({ url }, answer) => {
    const body = url!.endsWith('.md5') ? `${sumOf(build)}  build.tgz\n` : build
    answer.setHeader('content-length', body.length).end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  process.env[MIRROR] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  process.env[OVER_HTTP] = 'true'
}

const md5 = (build: Buffer) => createHash('md5').update(build).digest('hex')

describe('fetching the official build', () => {
  it('gives up at once when its host has no name here', async () => {
    process.env[MIRROR] = 'https://mongodb.invalid'
    const download = jest.spyOn(MongoBinaryDownload.prototype, 'getMongodPath')
    await expect(fetchOfficial(cacheDir, nobody)).rejects.toThrow('mongodb.invalid does not answer')
    expect(download).not.toHaveBeenCalled()
    expect(readdirSync(cacheDir)).toEqual([])
  })

  it('gives up at once when its host does not take connections', async () => {
    process.env[MIRROR] = 'https://127.0.0.1:1'
    await expect(fetchOfficial(cacheDir, nobody)).rejects.toThrow('127.0.0.1 does not answer')
  })

  it('keeps the mongod of the archive, says so once, and prints nothing of its own', async () => {
    await serve(md5)
    const printed = jest.spyOn(console, 'log').mockImplementation(nobody)
    const said: string[] = []
    const { binary, version } = await fetchOfficial(cacheDir, line => said.push(line))
    expect(version).toBe(DEFAULT_VERSION)
    expect(readdirSync(cacheDir)).toEqual([path.basename(binary)])
    expect(said).toEqual([`Fetching MongoDB ${DEFAULT_VERSION} from 127.0.0.1`])
    expect(printed).not.toHaveBeenCalled()
  })

  it('refuses an archive whose sum is wrong, and leaves nothing', async () => {
    await serve(() => '0'.repeat(32))
    await expect(fetchOfficial(cacheDir, nobody)).rejects.toThrow(/MD5/i)
    expect(readdirSync(cacheDir)).toEqual([])
  })

  it('believes no host that cannot prove whose it is', async () => {
    await serve(md5)
    const asked = jest
      .spyOn(MongoBinaryDownload.prototype, 'httpDownload')
      .mockRejectedValue(new Error('enough'))
    await expect(fetchOfficial(cacheDir, nobody)).rejects.toThrow('enough')
    expect(asked.mock.calls[0]![1]).toMatchObject({ rejectUnauthorized: true })
  })
})
