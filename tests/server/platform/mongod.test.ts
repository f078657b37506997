import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MongodBusy, MongodFailed, startMongod } from '../../../server/platform/mongod'

const folder = mkdtempSync(path.join(tmpdir(), 'guitu-start-'))
const dataDir = path.join(folder, 'data')
const starts = path.join(folder, 'starts')
beforeEach(() => writeFileSync(starts, ''))
afterAll(() => rmSync(folder, { recursive: true }))

/** Starts a mongod that ends as it is told to, and says what it is told to say. */
async function startOne(code: number, words: string) {
  const binary = path.join(folder, `mongod-${code}`)
  const asked = `[ "$1" = --version ] && echo 'db version v7.0.1' && exit`
  const script = `#!/bin/sh\n${asked}\necho again >> ${starts}\necho '${words}'\nexit ${code}\n`
  writeFileSync(binary, script, { mode: 0o755 })
  return startMongod({ dataDir, cacheDir: folder, binary, say: () => {} }).then(
    () => 'it started',
    (error: Error) => error,
  )
}
const countOfStarts = () => readFileSync(starts, 'utf8').split('\n').length - 1

describe('a mongod that ends while it starts', () => {
  it('is not started again, and its last words are passed on', async () => {
    expect(await startOne(14, 'the disk is full')).toEqual(
      new MongodFailed('mongod 7.0.1 ended with code 14. Its last words:\n  the disk is full'),
    )
    expect(countOfStarts()).toBe(1)
  })

  it('because another version wrote the data: it is said what to do', async () => {
    const failure = await startOne(62, 'UPGRADE PROBLEM')
    expect((failure as Error).message).toMatch(
      /UPGRADE PROBLEM\nAnother version of MongoDB wrote these data: .*MONGOD_BINARY/,
    )
  })

  it('because its folder is taken by nobody we know: that is said after a few tries', async () => {
    const failure = await startOne(100, 'DBPathInUse: Unable to lock the lock file')
    expect(failure).toBeInstanceOf(MongodBusy)
    expect((failure as Error).message).toMatch(/in use by a process that cannot be seen from here/)
    expect(countOfStarts()).toBe(5)
  })

  it('because its port is taken each time: that is said after a few tries', async () => {
    const failure = await startOne(48, 'Address already in use')
    expect(failure).toBeInstanceOf(MongodFailed)
    expect((failure as Error).message).toMatch(/^mongod found no free port\./)
    expect(countOfStarts()).toBe(5)
  })

  it('with the code of a taken folder but for another reason: it is not tried again', async () => {
    const failure = await startOne(100, 'Location28596: unable to read')
    expect((failure as Error).message).toMatch(/^mongod 7\.0\.1 ended with code 100\./)
    expect(countOfStarts()).toBe(1)
  })
})
