import type { Middleware } from 'koa'
import sirv from 'sirv'

/**
 * Serves built screens from a folder, below a path. Files whose names carry a hash are kept by
 * browsers; the page that names them is asked for each time.
 *
 * @param below - '' or '/phone'.
 * @param fallback - whether an unknown path without an ending gets the page itself.
 */
export function pages(folder: string, below: string, fallback: boolean): Middleware {
  const serve = sirv(folder, {
    single: fallback,
    etag: true,
    gzip: false,
    setHeaders(answer, file) {
      const hashed = /[.-][\w-]{8}\.(js|css)$/.test(file)
      answer.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  return async (ctx, next) => {
    const { path } = ctx
    if (!['GET', 'HEAD'].includes(ctx.method) || !`${path}/`.startsWith(`${below}/`)) return next()
    if (below !== '' && path === below) return ctx.redirect(`${below}/`)
    await new Promise<void>((served, failed) => {
      ctx.res.on('close', served)
      ctx.req.url = (ctx.req.url ?? '/').slice(below.length)
      ctx.respond = false
      ctx.status = 200
      serve(ctx.req, ctx.res, () => {
        ctx.respond = true
        ctx.req.url = ctx.originalUrl
        ctx.status = 404
        next().then(served, failed)
      })
    })
  }
}
