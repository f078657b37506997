import { ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type MongodProcess, launch } from '../../../../server/platform/mongod/process'
import { until } from '../../../helpers/until'

const MEBIBYTES_11 = 11 * 1024 * 1024

let folder: string
let log: string
let started: MongodProcess | undefined
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'guitu-process-'))
  log = path.join(folder, 'log')
})
afterEach(async () => {
  jest.useRealTimers()
  jest.restoreAllMocks()
  await started?.stop()
  started = undefined
  rmSync(folder, { recursive: true })
})

/** Starts a program that does what a shell script says, in the place of mongod. */
async function begin(script: string) {
  const binary = path.join(folder, 'mongod')
  writeFileSync(binary, `#!/bin/sh\n${script}\necho ready\nwhile :; do sleep 0.05; done\n`)
  chmodSync(binary, 0o755)
  started = launch(binary, [], log)
  await until(() => readFileSync(log, 'utf8').endsWith('ready\n'))
  return started
}

describe('the process of a mongod', () => {
  it('tells how it ended, and its last words', async () => {
    const mongod = await begin("trap 'echo goodbye; exit 7' TERM")
    await mongod.stop()
    expect(await mongod.ended).toEqual({
      code: 7,
      how: 'ended with code 7',
      lastWords: '  ready\n  goodbye',
    })
  })

  it('tells when it does not start at all', async () => {
    const mongod = launch(path.join(folder, 'nothing'), [], log)
    expect(await mongod.ended).toMatchObject({
      code: null,
      how: expect.stringMatching(/^does not start: .*ENOENT/),
    })
    await mongod.stop()
  })

  it('is killed when it does not stop within ten seconds, not before', async () => {
    const mongod = await begin("trap '' TERM")
    const kill = jest.spyOn(ChildProcess.prototype, 'kill')
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] })
    const stopped = mongod.stop()
    jest.advanceTimersByTime(9_999)
    expect(kill.mock.calls).toEqual([['SIGTERM']])
    jest.advanceTimersByTime(1)
    expect(kill.mock.calls).toEqual([['SIGTERM'], ['SIGKILL']])
    await stopped
    expect((await mongod.ended).how).toBe('was killed by SIGKILL')
  })

  it('has its log turned over within a minute of growing large', async () => {
    jest.useFakeTimers({ doNotFake: ['setTimeout', 'nextTick', 'setImmediate', 'performance'] })
    await begin(`trap 'echo reopened' USR1; head -c ${MEBIBYTES_11} /dev/zero; echo`)
    jest.advanceTimersByTime(60_000)
    await until(() => readFileSync(`${log}.1`, 'utf8').endsWith('reopened\n'))
  })
})
