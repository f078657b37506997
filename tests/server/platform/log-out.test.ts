import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a process has written to standard output when it is gone, however it went. */
async function writtenBy(work: string): Promise<string> {
  const code = `const log = require('./server/platform/log').createLog('info'); ${work}`
  return run(process.execPath, ['--require', 'tsx/cjs', '--eval', code])
    .then(({ stdout }) => stdout)
    .catch((error: { stdout: string }) => error.stdout)
}

describe('lines on standard output', () => {
  it('are all there when the process leaves', async () => {
    expect(await writtenBy("log.info('usual'); process.exit(0)")).toContain('usual')
  })

  it('are there at once when one is worse than usual, and with it what came before', async () => {
    const written = await writtenBy(
      "log.info('before'); log.warn('bad'); process.kill(process.pid, 'SIGKILL')",
    )
    expect(written).toContain('before')
    expect(written).toContain('bad')
  })

  it('are there when the process breaks', async () => {
    expect(await writtenBy("log.info('before'); throw new Error('broken')")).toContain('before')
  })
})
