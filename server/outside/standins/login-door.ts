import type { Middleware } from 'koa'

/**
 * What a browser that plays a phone asks the stand-in for, and where: a login code, and that the person
 * taps yes to the next message.
 */
const DOORS: Readonly<Record<string, string>> = {
  '/standin/login-code': '/__ctl/login-code',
  '/standin/subscribe': '/__ctl/subscribe',
}

/**
 * Lets a browser play a phone: WeChat's app would do these things, a browser has to ask the
 * stand-in for them. Mounted only where the stand-in is in use, which production refuses.
 *
 * @param standIn - address of the stand-in.
 */
export function loginDoor(standIn: string): Middleware {
  return async (ctx, next) => {
    const control = Object.hasOwn(DOORS, ctx.path) ? DOORS[ctx.path] : undefined
    if (control === undefined || ctx.method !== 'POST') return next()
    const answer = await fetch(standIn + control, {
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
