import type { Middleware } from 'koa'

/** Tells browsers what our pages never do, so that an injected script cannot do it either. */
export const safeHeaders: Middleware = async (ctx, next) => {
  ctx.set({
    'content-security-policy': [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: https:",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'geolocation=(self), camera=(self), microphone=(self)',
  })
  await next()
}
