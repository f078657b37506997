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
  /** Told at most once a minute for each session that a browser uses. */
  use(sessionId: string, now: Date): Promise<void>
}

/**
 * Finds out who is asking: a phone by its bearer token, a browser by its cookie. A cookie
 * comes along by itself, so what writes must come from a page of ours.
 *
 * @throws {Refusal} 403 a page of somebody else's asks.
 */
export function callers(needs: CallerNeeds): Middleware<State> {
  const { outside, keys } = needs
  return async (ctx, next) => {
    if (ctx.method !== 'GET' && namesAnotherOrigin(ctx.req)) throw new Refusal(403, 'cross-site')
    const now = outside.now()
    const bearer = /^Bearer (.+)$/.exec(ctx.get('authorization'))?.[1]
    const cookie = cookieOf(ctx, needs)
    const token = bearer ?? ctx.cookies.get(COOKIE)
    const claims = token === undefined ? null : readToken(keys, token, now)
    const actor = claims && (await needs.actorOf(claims.sessionId, now))
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

/** Browsers always name their origin when they write. */
function requireOwnPage(ctx: Context) {
  if (ctx.method !== 'GET' && !ctx.get('origin')) throw new Refusal(403, 'cross-site')
}

const isOld = ({ issuedAt }: Claims, now: Date) =>
  now.getTime() - issuedAt.getTime() > RENEW_AFTER_MILLISECONDS

function cookieOf(ctx: Context, { secureCookies }: CallerNeeds): Cookie {
  const settings = {
    httpOnly: true,
    sameSite: 'strict',
    secure: secureCookies,
    path: '/',
    overwrite: true,
  } as const
  return {
    keep: token =>
      void ctx.cookies.set(COOKIE, token, { ...settings, maxAge: TOKEN_MINUTES * 60_000 }),
    drop: () => void ctx.cookies.set(COOKIE, '', { ...settings, maxAge: 0 }),
  }
}
