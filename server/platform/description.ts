import type { Middleware } from 'koa'
import { API_PATH, type State } from './dispatch'
import type { Route } from './implement'
import { openApiOf } from './openapi'
import { openApiPage } from './openapi-page'

/** Describes every endpoint, for programs (`openapi.json`) and for people (`docs`). */
export function description(routes: readonly Route[]): Middleware<State> {
  const makers = new Map<string, () => unknown>([
    [`${API_PATH}/openapi.json`, () => openApiOf(routes)],
    [`${API_PATH}/docs`, () => openApiPage(routes)],
  ])
  const made = new Map<string, unknown>()
  return (ctx, next) => {
    const make = makers.get(ctx.path)
    if (!make) return next()
    // Made when first asked for: it takes longer than all else of a start.
    if (!made.has(ctx.path)) made.set(ctx.path, make())
    ctx.body = made.get(ctx.path)
    return undefined
  }
}
