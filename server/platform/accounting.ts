import { randomUUID } from 'node:crypto'
import type { Middleware } from 'koa'
import type { Logger } from 'pino'
import type { State } from './dispatch'
import { withoutSecrets } from './log'
import { countAnswer } from './metrics'

/**
 * Gives each request a name and writes one line about its answer: which endpoint, what came of
 * it, how long it took. Never the path or the query, which may carry personal data.
 */
export function accounting(log: Logger): Middleware<State> {
  const accounts = withoutSecrets(log)
  return async (ctx, next) => {
    const began = performance.now()
    const requestId = randomUUID()
    ctx.state.requestId = requestId
    ctx.res.setHeader('x-request-id', requestId)
    await next()
    const { endpointId, caller } = ctx.state
    if (endpointId === undefined) return
    const milliseconds = performance.now() - began
    countAnswer(endpointId, ctx.status, milliseconds / 1000)
    accounts.info({
      requestId,
      endpoint: endpointId,
      role: caller?.actor.role,
      status: ctx.status,
      milliseconds: Math.round(milliseconds * 10) / 10,
    })
  }
}
