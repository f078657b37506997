import type { Middleware } from 'koa'
import { API_PATH } from './dispatch'

/** The page about the endpoints is a page like any other. */
const DOCS_PATH = `${API_PATH}/docs`

/** Below it are the phone's pages in a browser. */
export const PHONE_PATH = '/phone'

const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  // What was taken, or fetched to be looked at, is shown from the memory of the page.
  "img-src 'self' data: blob: https:",
  "media-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
]

const PAGE_HEADERS = Object.entries({
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'geolocation=(self), camera=(self), microphone=(self)',
})

/** An answer is data: should it ever be taken for a page, that page may do nothing at all. */
const ANSWER_HEADERS = Object.entries({
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
})

/**
 * Tells browsers what our pages never do, so that an injected script cannot do it either.
 *
 * @param reached - hosts other than ours that pages of the desk ask, e.g. to hold a call: `*.some.host`.
 */
export function safeHeaders(reached: readonly string[] = []): Middleware {
  const others = reached.flatMap(host => [`https://${host}`, `wss://${host}`])
  const anyPage = PAGE_POLICY.join('; ')
  const deskPage = [
    ...PAGE_POLICY,
    ...(others.length > 0 ? [`connect-src 'self' ${others.join(' ')}`] : []),
  ].join('; ')
  return ({ path, res }, next) => {
    const isAnswer = path.startsWith(`${API_PATH}/`) && path !== DOCS_PATH
    const isDesk = path !== DOCS_PATH && path !== PHONE_PATH && !path.startsWith(`${PHONE_PATH}/`)
    for (const [name, value] of isAnswer ? ANSWER_HEADERS : PAGE_HEADERS) res.setHeader(name, value)
    if (!isAnswer) res.setHeader('content-security-policy', isDesk ? deskPage : anyPage)
    return next()
  }
}
