import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs'

const LARGEST_BYTES = 10 * 1024 * 1024
const READ_BYTES = 64 * 1024
const LAST_LINES = 5
const LONGEST_LINE = 300

/** A line of mongod's log, as far as we look. */
interface Line {
  s: string
  msg: string
  attr?: { error?: unknown }
}

/** How large a log is. Bytes; 0 while there is none. */
export const sizeOfLog = (file: string): number =>
  statSync(file, { throwIfNoEntry: false })?.size ?? 0

/**
 * Puts a log that has grown large aside as `.1`, so that both together stay bounded. One that
 * cannot be put aside is no reason to stop anything.
 *
 * @param reopen - makes mongod go on in a new file.
 */
export function turnOver(file: string, reopen: () => void, largestBytes = LARGEST_BYTES): void {
  try {
    if (sizeOfLog(file) <= largestBytes) return
    renameSync(file, `${file}.1`)
  } catch {
    return
  }
  reopen()
}

/**
 * The last that mongod said, in plain lines: its errors, or else whatever came last.
 *
 * @param since - bytes that were in the log before, and tell of something else.
 */
export function lastWords(file: string, since = 0): string {
  const lines = tailOf(file, since).split('\n').filter(Boolean)
  const errors = lines.filter(line => /^\{.*"s":"[EF]"/.test(line))
  return (errors.length > 0 ? errors : lines)
    .slice(-LAST_LINES)
    .map(line => `  ${inPlain(line).slice(0, LONGEST_LINE)}`)
    .join('\n')
}

/** What was said since, as far back as is worth reading; nothing when the log is gone. */
function tailOf(file: string, since: number): string {
  const size = sizeOfLog(file)
  // A log that was turned over has become smaller, and all of it is new.
  const from = Math.max(since <= size ? since : 0, size - READ_BYTES)
  const tail = Buffer.alloc(size - from)
  if (tail.length === 0) return ''
  const handle = openSync(file, 'r')
  try {
    return tail.toString('utf8', 0, readSync(handle, tail, 0, tail.length, from))
  } finally {
    closeSync(handle)
  }
}

function inPlain(line: string): string {
  try {
    const { msg, attr } = JSON.parse(line) as Line
    return [msg, ...plainly(attr?.error)].join(': ')
  } catch {
    return line
  }
}

function plainly(error: unknown): string[] {
  if (error === undefined) return []
  return [typeof error === 'string' ? error : JSON.stringify(error)]
}
