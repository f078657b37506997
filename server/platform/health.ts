import type { Middleware } from 'koa'

/** What a load balancer asks: is the process alive, and may it be sent requests? */
export function health(isReady: () => Promise<boolean>): Middleware {
  return async (ctx, next) => {
    if (ctx.path === '/health') ctx.body = { status: 'ok' }
    else if (ctx.path === '/ready') {
      const ready = await isReady()
      ctx.status = ready ? 200 : 503
      ctx.body = { status: ready ? 'ready' : 'not-ready' }
    } else await next()
  }
}
