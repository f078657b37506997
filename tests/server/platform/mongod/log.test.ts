import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { lastWords, sizeOfLog, turnOver } from '../../../../server/platform/mongod/log'

let folder: string
let log: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'guitu-log-'))
  log = path.join(folder, 'mongod.log')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (...lines: string[]) => appendFileSync(log, lines.map(line => `${line}\n`).join(''))
const entry = (s: string, msg: string, attr?: object) => JSON.stringify({ t: {}, s, msg, attr })

describe('the last words of a mongod', () => {
  it('are its errors, in plain lines, even if it said goodbye at length', () => {
    write(
      entry('I', 'Opening'),
      entry('E', 'Terminating', { error: 'DBPathInUse: Unable to lock' }),
      entry('F', 'Broken', { error: { code: 8, errmsg: 'bad' } }),
      ...Array.from({ length: 50 }, (_, at) => entry('I', `Shutting down part ${at}`)),
    )
    expect(lastWords(log)).toBe(
      '  Terminating: DBPathInUse: Unable to lock\n  Broken: {"code":8,"errmsg":"bad"}',
    )
  })

  it('are the last five lines when it knew of no error', () => {
    write(...[1, 2, 3, 4, 5, 6].map(at => entry('I', `Line ${at}`)), 'not JSON at all')
    expect(lastWords(log)).toBe('  Line 3\n  Line 4\n  Line 5\n  Line 6\n  not JSON at all')
  })

  it('tell only of this time', () => {
    write(entry('E', 'Yesterday'))
    const since = sizeOfLog(log)
    write(entry('E', 'Today'))
    expect(lastWords(log, since)).toBe('  Today')
  })

  it('are all of the log when it was turned over in between', () => {
    write(entry('E', 'Today'))
    expect(lastWords(log, 1_000_000)).toBe('  Today')
  })

  it('are none when the log is gone', () => {
    expect(lastWords(log)).toBe('')
  })

  it('do not take a page for one line', () => {
    write('x'.repeat(5000))
    expect(lastWords(log)).toHaveLength(302)
  })
})

describe('turning over a log', () => {
  it('leaves a small one alone', () => {
    write('small')
    const reopen = jest.fn()
    turnOver(log, reopen, 6)
    expect(reopen).not.toHaveBeenCalled()
    expect(readdirSync(folder)).toEqual(['mongod.log'])
  })

  it('keeps one old log beside the new one, so that both stay bounded', () => {
    const reopen = jest.fn(() => write('new'))
    for (const text of ['first', 'second']) {
      write(text)
      turnOver(log, reopen, 4)
    }
    expect(readdirSync(folder).sort()).toEqual(['mongod.log', 'mongod.log.1'])
    expect(readFileSync(`${log}.1`, 'utf8')).toBe('new\nsecond\n')
    expect(reopen).toHaveBeenCalledTimes(2)
  })

  it('stops nothing when it fails', () => {
    rmSync(folder, { recursive: true })
    const reopen = jest.fn()
    expect(() => turnOver(log, reopen, -1)).not.toThrow()
    expect(reopen).not.toHaveBeenCalled()
  })
})
