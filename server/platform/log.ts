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
 * What personal data looks like when it hides in a message: an 18-digit ID number,
 * a mobile number, a bearer token.
 */
const PATTERNS: readonly [RegExp, string][] = [
  [/(?<!\d)\d{17}[\dXx](?!\d)/g, '[id-number]'],
  [/(?<!\d)1[3-9]\d{9}(?!\d)/g, '[phone]'],
  [/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, '[token]'],
]

/** @param line - one log line; personal data found by pattern is blotted out. */
export const blot = (line: string): string =>
  PATTERNS.reduce((text, [pattern, name]) => text.replace(pattern, name), line)

/**
 * The log: JSON lines, times in ISO 8601, personal data removed by path and by pattern.
 *
 * @param to - where lines go; standard output unless a test asks otherwise.
 */
export function createLog(level: string, to: pino.DestinationStream = pino.destination(1)) {
  return pino(
    {
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: SECRET_FIELDS.flatMap(field => [field, `*.${field}`, `*.*.${field}`]),
        censor: '[removed]',
      },
      hooks: { streamWrite: blot },
    },
    to,
  )
}
