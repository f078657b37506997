import type { Middleware } from 'koa'
import { API_PATH } from './dispatch'

/** The page about the endpoints is a page like any other. */
const DOCS_PATH = `${API_PATH}/docs`

const PAGE_HEADERS = Object.entries({
  'content-security-policy': [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    // What was taken, or fetched to be looked at, is shown from the memory of the page.
    "img-src 'self' data: blob: https:",
    "media-src 'self' blob:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; '),
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

/** Tells browsers what our pages never do, so that an injected script cannot do it either. */
export const safeHeaders: Middleware = ({ path, res }, next) => {
  const isAnswer = path.startsWith(`${API_PATH}/`) && path !== DOCS_PATH
  for (const [name, value] of isAnswer ? ANSWER_HEADERS : PAGE_HEADERS) res.setHeader(name, value)
  return next()
}
