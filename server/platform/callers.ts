import type { IncomingMessage } from 'node:http'
import type { Context, Middleware } from 'koa'
import type { Actor } from '#shared/endpoint'
import type { State } from './dispatch'
import { Refusal } from './errors'
import type { Cookie } from './implement'
import { namesAnotherOrigin } from './origin'
import type { Outside } from './outside'
import { type Claims, TOKEN_MINUTES, type TokenKeys, readToken, signToken } from './tokens'

/** The cookie in which a browser keeps its session. */
export const COOKIE = 'guitu'

/** A cookie older than this is renewed by use; unused, it dies with its token: the idle end. */
const RENEW_AFTER_MILLISECONDS = 60_000

interface CallerNeeds {
  outside: Outside
  keys: TokenKeys
  secureCookies: boolean
  /** Who stands behind a session now; null when nobody. */
  actorOf(sessionId: string, now: Date): Promise<Actor | null>
  /** Which device shows a token; null when it is no device's. */
  deviceOf(token: string, now: Date): Promise<Actor | null>
  /** Told at most once a minute for each session that a browser uses. */
  use(sessionId: string, now: Date): Promise<void>
}

/**
 * Finds out who is asking: a phone or a device by its bearer token, a browser by its cookie. A cookie
 * comes along by itself, so what writes must come from a page of ours.
 *
 * @throws {Refusal} 403 a page of somebody else's asks.
 */
export function callers(needs: CallerNeeds): Middleware<State> {
  const { outside, keys, secureCookies } = needs
  return async (ctx, next) => {
    if (ctx.method !== 'GET' && namesAnotherOrigin(ctx.req)) throw new Refusal(403, 'cross-site')
    const now = outside.now()
    const bearer = bearerOf(ctx.req)
    const cookie = new BrowserCookie(ctx, secureCookies)
    const token = bearer ?? ctx.cookies.get(COOKIE)
    const device = bearer === undefined ? null : await needs.deviceOf(bearer, now)
    const claims = device || token === undefined ? null : readToken(keys, token, now)
    const found = device ?? (claims && (await needs.actorOf(claims.sessionId, now)))
    const actor = found && showsToken(found) === (bearer !== undefined) ? found : null
    if (actor && bearer === undefined) requireOwnPage(ctx)
    if (claims && actor && bearer === undefined && isOld(claims, now)) {
      await needs.use(claims.sessionId, now)
      cookie.keep(signToken(keys, claims.sessionId, now))
    }
    ctx.state.caller = {
      actor: actor ?? { role: 'visitor' },
      sessionId: actor ? claims?.sessionId : undefined,
      outside,
      cookie,
      requestId: ctx.state.requestId,
    }
    await next()
  }
}

/** The token that a phone or a device shows; who shows two may have had one slipped in, and shows none. */
function bearerOf({ headers, rawHeaders }: IncomingMessage): string | undefined {
  const shown = headers.authorization
  if (shown === undefined || timesNamed('authorization', rawHeaders) > 1) return undefined
  return /^Bearer (.+)$/.exec(shown)?.[1]
}

/** How often a header came: of some, Node keeps the first alone. */
function timesNamed(name: string, rawHeaders: readonly string[]): number {
  let times = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const one = rawHeaders[at]!
    if (one.length === name.length && one.toLowerCase() === name) times += 1
  }
  return times
}

/**
 * A phone or a device shows a token, a browser brings a cookie, and neither is believed the other way: a copied
 * phone token in a cookie would be renewed for ever, an official's shown as a token would need no
 * page of ours.
 */
const showsToken = ({ role }: Actor) =>
  role === 'person' || role === 'relative' || role === 'device'

/** Which session the cookie of a browser names, whatever has become of it; undefined for none. */
export function sessionOfCookie(
  request: IncomingMessage,
  keys: TokenKeys,
  now: Date,
): string | undefined {
  const token = new RegExp(`(?:^|; *)${COOKIE}=([^;]+)`).exec(request.headers.cookie ?? '')?.[1]
  return token === undefined ? undefined : readToken(keys, token, now)?.sessionId
}

/** Browsers always name their origin when they write. */
function requireOwnPage(ctx: Context) {
  if (ctx.method !== 'GET' && !ctx.get('origin')) throw new Refusal(403, 'cross-site')
}

const isOld = ({ issuedAt }: Claims, now: Date) =>
  now.getTime() - issuedAt.getTime() > RENEW_AFTER_MILLISECONDS

/** The session of a browser; a class, since it is made for every request and seldom used. */
class BrowserCookie implements Cookie {
  constructor(
    private readonly ctx: Context,
    private readonly secure: boolean,
  ) {}

  keep(token: string) {
    this.set(token, TOKEN_MINUTES * 60_000)
  }

  drop() {
    this.set('', 0)
  }

  private set(value: string, maxAge: number) {
    const { ctx, secure } = this
    const settings = { httpOnly: true, sameSite: 'strict', path: '/', overwrite: true } as const
    ctx.cookies.set(COOKIE, value, { ...settings, secure, maxAge })
  }
}
