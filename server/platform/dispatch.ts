import findMyWay, { type HTTPMethod } from 'find-my-way'
import type { Context, Middleware } from 'koa'
import { parseJson, readBytes } from './body'
import { Refusal } from './errors'
import type { Ctx, Route } from './implement'
import { createTurns } from './turns'

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

/** So many questions of devices between two looks at what else has come. */
const DEVICES_AT_A_TIME = 8

/** Finds the route of a request, hands it the question, sends what it answers. */
export function dispatch(routes: readonly Route[]): Middleware<State> {
  const table = findMyWay()
  const turns = createTurns(DEVICES_AT_A_TIME)
  for (const route of routes) {
    table.on(route.endpoint.method, API_PATH + route.endpoint.path, () => {}, route)
  }
  return async ctx => {
    const found = table.find(ctx.method as HTTPMethod, ctx.path)
    if (!found) throw new Refusal(404, 'no-such-endpoint')

    const route = found.store as Route
    ctx.state.endpointId = route.endpoint.id
    const bytes = ctx.method === 'GET' ? null : await readBytes(ctx.req)
    if (isForDevices(route)) await turns.next()
    const question = bytes === null ? { ...ctx.query } : parseJson(bytes)
    const caller = ctx.state.caller!
    const isSigned = route.endpoint.signed === true && bytes !== null
    const came = isSigned ? { bytes, header: (name: string) => ctx.get(name) } : undefined
    const answer = await route.answer(question, came ? { ...caller, came } : caller)
    ctx.res.setHeader('cache-control', 'no-store')
    send(ctx, answer)
  }
}

/** Devices come in crowds, and by themselves; people wait for their answers. */
const isForDevices = ({ endpoint }: Route) => endpoint.by.every(role => role === 'device')

/** Hands the answer to Node directly: what Koa finds out about it first is known here. */
function send(ctx: Context, answer: unknown) {
  const text = JSON.stringify(answer) as string | undefined
  if (text === undefined) return void (ctx.body = answer)
  ctx.respond = false
  ctx.res.statusCode = 200
  ctx.res.setHeader('content-type', 'application/json; charset=utf-8')
  ctx.res.setHeader('content-length', Buffer.byteLength(text))
  ctx.res.end(text)
}
