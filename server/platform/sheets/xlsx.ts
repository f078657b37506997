import { fork } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Refusal } from '../errors'
import { checkArchive } from './archive'
import { NotATable, TooLong } from './limits'
import type { Told } from './messages'

const PROGRAM = path.join(__dirname, 'child', 'main.ts')

/** Megabytes of JavaScript: enough for every table that is short enough. */
const HEAP = '--max-old-space-size=192'

const PATIENCE_MILLISECONDS = 20_000

/** How many are read at a time; nobody waits for a third. */
const MOST_AT_ONCE = 2
let reading = 0

/**
 * The cells of the first sheet of an Excel file, line by line; days as 2026-12-31.
 *
 * It is read in a process of its own that is given no environment, little memory and little time.
 *
 * @throws {NotATable} it cannot be read, or not within these bounds.
 * @throws {TooLong} there are too many lines.
 * @throws {Refusal} 503 others are read just now.
 */
export async function readXlsx(bytes: Buffer): Promise<string[][]> {
  checkArchive(bytes)
  if (reading >= MOST_AT_ONCE) throw new Refusal(503, 'not-now')
  reading += 1
  try {
    return linesOf(await readApart(bytes))
  } finally {
    reading -= 1
  }
}

function linesOf(told: Told): string[][] {
  switch (told.kind) {
    case 'lines':
      return told.lines
    case 'too-long':
      throw new TooLong()
    case 'not-a-table':
      throw new NotATable(told.why)
  }
}

function readApart(bytes: Buffer): Promise<Told> {
  const tsx = pathToFileURL(require.resolve('tsx')).href
  const child = fork(PROGRAM, [], {
    env: {},
    execArgv: [HEAP, '--import', tsx],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    timeout: PATIENCE_MILLISECONDS,
    killSignal: 'SIGKILL',
  })
  return new Promise<Told>(tell => {
    child.once('message', message => tell(message as Told))
    // It was too much for it: what it said first, if anything, has been heard already.
    child.once('exit', (code, signal) => {
      tell({ kind: 'not-a-table', why: `the reader ended: ${signal ?? code}` })
    })
    child.once('error', error => tell({ kind: 'not-a-table', why: error.message }))
    child.send({ bytes }, () => {})
  }).finally(() => child.kill('SIGKILL'))
}
