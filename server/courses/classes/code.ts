import { createHmac } from 'node:crypto'
import { CODE_DIGITS } from '#shared/courses/class-limits'
import { parameters } from '#shared/law/parameters'

const stepOf = (now: Date) =>
  Math.floor(now.getTime() / 1000 / parameters.classes.value.codeSeconds)

function codeAt(secret: string, step: number): string {
  const digest = createHmac('sha256', Buffer.from(secret, 'hex')).update(String(step)).digest()
  return String(digest.readUInt32BE(0) % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0')
}

/** What the screen of a class shows now, and until when. */
export function codeNow(secret: string, now: Date): { code: string; until: Date } {
  const step = stepOf(now)
  const until = new Date((step + 1) * parameters.classes.value.codeSeconds * 1000)
  return { code: codeAt(secret, step), until }
}

/** Whether a code stands on the screen now, or stood there just before. */
export const isCode = (secret: string, code: string, now: Date): boolean =>
  [0, 1].some(ago => codeAt(secret, stepOf(now) - ago) === code)
