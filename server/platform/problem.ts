import type { Middleware } from 'koa'
import type { Logger } from 'pino'
import type { Problem } from '#shared/ask'
import { refusals } from '#shared/refusals.words'
import type { State } from './dispatch'
import { Refusal } from './errors'
import { isPassing } from './passing'

/** What a proxy writes down for a caller who hung up; nobody reads the body. */
const CALLER_WENT_AWAY = 499

/**
 * The only place that turns an error into an answer: problem+json with a stable code.
 * A refusal is told as it is; while the database is not to be had, the caller is asked to come
 * again; anything else is our fault, told in one sentence and logged.
 */
export function problems(log: Logger): Middleware<State> {
  return async (ctx, next) => {
    try {
      await next()
    } catch (thrown) {
      const { requestId } = ctx.state
      const isBroken = isBrokenLine(thrown)
      if (isBroken && ctx.req.socket.destroyed) return void (ctx.status = CALLER_WENT_AWAY)
      // A caller who is still there did not break it: something behind us did.
      const error = isBroken || isPassing(thrown) ? notNow(thrown) : thrown
      if (!(error instanceof Refusal)) log.error({ requestId, err: error }, 'our fault')
      else if (error.status === 503) log.warn({ requestId, err: error }, 'not to be had now')
      const problem = problemOf(error, requestId)
      ctx.status = problem.status
      ctx.body = problem
      ctx.type = 'application/problem+json'
      if (problem.status === 503) ctx.set('retry-after', '2')
    }
  }
}

const notNow = (cause: unknown) => new Refusal(503, 'not-now', undefined, { cause })

function problemOf(error: unknown, requestId: string): Problem {
  if (!(error instanceof Refusal)) {
    return { code: 'our-fault', title: refusals['our-fault'], status: 500, requestId }
  }
  const { code, status, errors } = error
  return { code, title: refusals[code], status, requestId, ...(errors && { errors: [...errors] }) }
}

/** Node says the same of our caller's line and of ours to others. */
const isBrokenLine = (error: unknown) =>
  ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes(
    (error as NodeJS.ErrnoException | null)?.code ?? '',
  )
