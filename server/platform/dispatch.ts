import findMyWay, { type HTTPMethod } from 'find-my-way'
import type { Middleware } from 'koa'
import { parseJson, readBytes } from './body'
import { Refusal } from './errors'
import type { Ctx, Route } from './implement'

/** What the layers of the onion hand to one another. */
export interface State {
  requestId: string
  /** Absent until it is known who asks. */
  caller?: Ctx
  /** The endpoint that was met, for the log and the metrics. */
  endpointId?: string
}

/** Every endpoint lies below this path. */
export const API_PATH = '/api'

/** Finds the route of a request, hands it the question, sends what it answers. */
export function dispatch(routes: readonly Route[]): Middleware<State> {
  const table = findMyWay()
  for (const route of routes) {
    table.on(route.endpoint.method, API_PATH + route.endpoint.path, () => {}, route)
  }
  return async ctx => {
    const found = table.find(ctx.method as HTTPMethod, ctx.path)
    if (!found) throw new Refusal(404, 'no-such-endpoint')

    const route = found.store as Route
    ctx.state.endpointId = route.endpoint.id
    const question = ctx.method === 'GET' ? { ...ctx.query } : parseJson(await readBytes(ctx.req))
    ctx.set('cache-control', 'no-store')
    ctx.body = await route.answer(question, ctx.state.caller!)
  }
}
