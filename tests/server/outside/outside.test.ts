import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readConfig } from '../../../server/config'
import { createOutside } from '../../../server/outside/outside'
import { createLog } from '../../../server/platform/log'

const dataDir = mkdtempSync(path.join(tmpdir(), 'guitu-outside-'))
afterAll(() => rmSync(dataDir, { recursive: true }))

/** Starts the outside world. @returns what the log says about it. */
function start(environment: NodeJS.ProcessEnv) {
  const lines: string[] = []
  const log = createLog('info', { write: line => void lines.push(line) })
  const needed = { DATA_DIR: dataDir, WECHAT_APPID: 'id', WECHAT_SECRET: 'secret' }
  const config = readConfig({ ...needed, ...environment })
  const outside = createOutside(config, { now: () => new Date() }, log)
  return { outside, lines: lines.map(line => JSON.parse(line) as Record<string, unknown>) }
}

describe('the start-up line about our own face engine', () => {
  it.each([
    ['ready where nothing else is said', {}, 'ready'],
    ['off where the operator wants none', { FACE_ENGINE: 'off' }, 'off'],
  ])('says that it is %s, and what is not settled', (_, environment, state) => {
    const { outside, lines } = start(environment)
    expect(outside.faces.state).toBe(state)
    expect(lines).toEqual([
      expect.objectContaining({ faceEngine: state, msg: expect.stringContaining('not settled') }),
    ])
  })

  it('is not to be had by a word that is neither', () => {
    expect(() => start({ FACE_ENGINE: 'cloud' })).toThrow('FACE_ENGINE')
  })
})
