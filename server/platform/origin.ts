import type { IncomingMessage } from 'node:http'

/** Whether a request that names its origin comes from a page of ours. */
export function fromOurPages(request: IncomingMessage): boolean {
  const { origin, host } = request.headers
  if (origin === undefined) return false
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}

/** A phone in WeChat names no origin; a browser always does when it writes. */
export const namesAnotherOrigin = (request: IncomingMessage): boolean =>
  request.headers.origin !== undefined && !fromOurPages(request)
