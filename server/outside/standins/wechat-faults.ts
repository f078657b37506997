import { setTimeout as pauseFor } from 'node:timers/promises'
import type { Context } from 'koa'
import { z } from '#shared/z'
import { WeChatRefusal } from './wechat-refusals'
import { type Service, read } from './wechat-service'

const MOST_WAITING = 100

const GATEWAY_PAGE = '<html><head><title>502 Bad Gateway</title></head></html>'

const Asked = z
  .strictObject({
    path: z.string(),
    /** How many of the next answers go wrong. */
    times: z.number().int().min(1).default(1),
    /** WeChat refuses with this number. */
    errcode: z.number().int().optional(),
    /** WeChat is slow, then answers as it would have. */
    delayMs: z.number().int().min(1).max(60_000).optional(),
    /** The line breaks without an answer. */
    abort: z.literal(true).optional(),
    /** A gateway before WeChat answers in its place. */
    html: z.literal(true).optional(),
  })
  .refine(
    ({ path: _, times: __, ...faults }) => Object.keys(faults).length === 1,
    'exactly one of errcode, delayMs, abort, html',
  )

type Fault = z.output<typeof Asked>

/** Faults that tests have ordered. */
export interface Faults {
  control: Service
  /** The fault that the next answer of a path is to have; it is used up by this. */
  next(path: string): Fault | undefined
}

/** Faults that a test has ordered, each for one path. @param paths - those that can have one. */
export function createFaults(paths: readonly string[]): Faults {
  const waiting: Fault[] = []
  return {
    next(path) {
      const at = waiting.findIndex(fault => fault.path === path)
      const fault = waiting[at]
      if (fault && --fault.times === 0) waiting.splice(at, 1)
      return fault
    },
    control: {
      method: 'POST',
      path: '/__ctl/fault',
      answer({ body }) {
        const fault = read(Asked, body)
        if (!paths.includes(fault.path)) throw misused('no such path')
        if (waiting.length >= MOST_WAITING) throw misused('too many are waiting')
        waiting.push(fault)
        return {}
      },
    },
  }
}

const misused = (hint: string) => new WeChatRefusal(47001, `hint: [${hint}]`)

/**
 * Lets a fault happen. A caller who hangs up ends a delay; what was asked is done all the same,
 * as it may be in life.
 *
 * @returns whether that was the answer.
 * @throws {WeChatRefusal} the number that was ordered.
 */
export async function happen(fault: Fault, ctx: Context): Promise<boolean> {
  if (fault.errcode !== undefined) throw new WeChatRefusal(fault.errcode)
  if (fault.abort) {
    ctx.respond = false
    ctx.req.socket.destroy()
    return true
  }
  if (fault.html) {
    ctx.status = 502
    ctx.type = 'html'
    ctx.body = GATEWAY_PAGE
    return true
  }
  const hungUp = new AbortController()
  ctx.res.once('close', () => hungUp.abort())
  await pauseFor(fault.delayMs, undefined, { signal: hungUp.signal }).catch(() => {})
  return false
}
