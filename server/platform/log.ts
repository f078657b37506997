import pino from 'pino'

/** Fields that never reach a log, wherever they stand in a line. */
const SECRET_FIELDS = [
  'authorization',
  'cookie',
  'password',
  'token',
  'ticket',
  'code',
  'openid',
  'idNumber',
  'phone',
  'latitude',
  'longitude',
]

/**
 * What personal data looks like when it hides in a message: an 18-digit ID number, a mobile number,
 * a bearer token, degrees to ten metres, and what a database quotes of the value it did not like.
 */
const PATTERNS: readonly [RegExp, string][] = [
  [/(?<!\d)\d{17}[\dXx](?!\d)/g, '[id-number]'],
  [/(?<!\d)1[3-9]\d{9}(?!\d)/g, '[phone]'],
  [/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, '[token]'],
  // Whole degrees stay, since a number may stand bare in a line and has to remain one.
  [/(?<![\d.])(\d{1,3})\.\d{4,}(?!\d|\.)/g, '$1'],
  // No quotation mark is passed over unless it is escaped: the line has to remain one.
  [/dup key: \{(?:[^"\\]|\\.)*? \}/g, 'dup key: [removed]'],
  [/for value (?:[^"\\]|\\.)*? \(type (\w+)\)/g, 'for value [removed] (type $1)'],
]

/** A part of each of the patterns: most lines have none, and need not be searched for all. */
const PERHAPS = /\d{11}|\.\d{4}|eyJ|dup key|for value/

/** @param line - one log line; personal data found by pattern is blotted out. */
export const blot = (line: string): string =>
  PERHAPS.test(line)
    ? PATTERNS.reduce((text, [pattern, name]) => text.replace(pattern, name), line)
    : line

const DEEPEST_CAUSE = 5

/**
 * Of an error what it is, says and comes from, and nothing else that hangs on it: a database hangs
 * on it what it refused, name and place included, and a URL the address that was asked for.
 */
function plainly(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error
  const { name, message, stack, cause } = error
  const errorCode = (error as NodeJS.ErrnoException).code
  const told = { type: name, message, errorCode, stack }
  const isShown = cause !== undefined && depth < DEEPEST_CAUSE
  return isShown ? { ...told, cause: plainly(cause, depth + 1) } : told
}

/** Lines are written so many bytes at a time; nobody waits longer than a second for one. */
const TOGETHER_BYTES = 4096
const LONGEST_MILLISECONDS = 1000
/** What pino calls info. */
const USUAL = 30

/** Standard output. Whatever is worse than usual is written at once, and with it all that came before. */
function standardOutput() {
  const out = pino.destination({
    dest: 1,
    minLength: TOGETHER_BYTES,
    periodicFlush: LONGEST_MILLISECONDS,
    sync: true,
  })
  process.on('exit', () => out.flushSync())
  return {
    // Asks pino to say how bad a line is before it is written.
    [Symbol.for('pino.metadata')]: true,
    lastLevel: 0,
    write(line: string) {
      out.write(line)
      if (this.lastLevel > USUAL) out.flushSync()
    },
    flush: (done?: (error?: Error) => void) => out.flush(done),
    flushSync: () => out.flushSync(),
  }
}

/**
 * The log: JSON lines, times in ISO 8601, personal data removed by path and by pattern.
 *
 * @param to - where lines go; standard output unless a test asks otherwise.
 */
export function createLog(level: string, to: pino.DestinationStream = standardOutput()) {
  return pino(
    {
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: SECRET_FIELDS.flatMap(field => [field, `*.${field}`, `*.*.${field}`]),
        censor: '[removed]',
      },
      serializers: { err: error => plainly(error) },
      hooks: { streamWrite: blot },
    },
    to,
  )
}

/**
 * The same log for lines whose fields are all known to hold no secret: names are not searched for in
 * them, which costs more than the line itself; what looks like personal data is still blotted out.
 */
export const withoutSecrets = (log: pino.Logger): pino.Logger => log.child({}, { redact: [] })
