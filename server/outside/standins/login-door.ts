import type { Middleware } from 'koa'

/** Where a browser that plays a phone asks for a login code. */
const LOGIN_DOOR = '/standin/login-code'

/**
 * Lets a browser play a phone: WeChat's app would give a login code, a browser has to ask the
 * stand-in for one. Mounted only where the stand-in is in use, which production refuses.
 *
 * @param standIn - address of the stand-in.
 */
export function loginDoor(standIn: string): Middleware {
  return async (ctx, next) => {
    if (ctx.path !== LOGIN_DOOR || ctx.method !== 'POST') return next()
    const answer = await fetch(`${standIn}/__ctl/login-code`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: await bodyOf(ctx.req),
    })
    ctx.status = answer.status
    ctx.type = 'application/json'
    ctx.body = await answer.text()
  }
}

async function bodyOf(request: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
