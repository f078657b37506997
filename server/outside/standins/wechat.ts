import Koa, { type Context, type Middleware } from 'koa'
import { readBytes } from '../../platform/body'
import { createAccounts } from './wechat-accounts'
import { createClock } from './wechat-clock'
import { contentCheck } from './wechat-content'
import { faceVerification } from './wechat-face'
import { type Faults, createFaults, happen } from './wechat-faults'
import { liveness } from './wechat-liveness'
import { signingIn } from './wechat-login'
import { mediaCheck } from './wechat-media'
import { subscribeMessages } from './wechat-messages'
import { phoneNumbers } from './wechat-phone'
import { WeChatRefusal } from './wechat-refusals'
import type { Question, Service, Setting } from './wechat-service'
import { soter } from './wechat-soter'
import { type Tokens, accessTokens } from './wechat-token'

interface StandIn extends Pick<Setting, 'appId' | 'secret'> {
  /** Milliseconds since 1970; the clock of the machine unless a test brings another. */
  now?: (() => number) | undefined
}

/**
 * Plays WeChat's server API for the demo and for tests.
 *
 * A stand-in: it follows the published shapes and has not been compared with live answers.
 * Below `/__ctl` it is steered; a control that is used wrongly answers 400, an unknown path 404.
 * Everything is kept in memory and bounded; a restart forgets it.
 */
export function createWeChatStandIn({ appId, secret, now = Date.now }: StandIn): Koa {
  const clock = createClock(now)
  const setting: Setting = { appId, secret, now: clock.now, accounts: createAccounts() }
  const tokens = accessTokens(setting)
  const groups = [
    signingIn(setting),
    tokens,
    phoneNumbers(setting),
    subscribeMessages(setting),
    faceVerification(setting),
    contentCheck(setting),
    mediaCheck(setting),
    liveness(setting),
    soter(setting),
  ]
  const services = groups.flatMap(group => group.services)
  const faults = createFaults(services.map(({ path }) => path))

  const app = new Koa()
  app.use(controls([...groups.flatMap(group => group.controls), faults.control, clock.control]))
  app.use(asWeChat(services, { faults, tokens, now: clock.now }))
  return app
}

const controls = (table: readonly Service[]): Middleware =>
  at(table, (ctx, control) =>
    refusing(
      async () => void (ctx.body = await control.answer(await questionIn(ctx))),
      ({ message }) => {
        ctx.status = 400
        ctx.body = { error: message }
      },
    ),
  )

/** As WeChat does it: HTTP says 200 whatever happened, unless a fault was ordered. */
function asWeChat(
  table: readonly Service[],
  { faults, tokens, now }: { faults: Faults; tokens: Tokens; now(): number },
): Middleware {
  async function answer(ctx: Context, service: Service) {
    const question = await questionIn(ctx)
    const fault = faults.next(service.path)
    if (fault && (await happen(fault, ctx))) return
    if (!service.open) tokens.require(question.query.access_token)
    reply(ctx, service, await service.answer(question))
  }
  return at(table, (ctx, service) =>
    refusing(
      () => answer(ctx, service),
      refusal => reply(ctx, service, refusal.reply(now())),
    ),
  )
}

function reply(ctx: Context, { asText }: Service, answer: object) {
  ctx.body = asText ? JSON.stringify(answer) : answer
}

const at =
  (
    table: readonly Service[],
    answer: (ctx: Context, service: Service) => Promise<void>,
  ): Middleware =>
  (ctx, next) => {
    const found = table.find(({ method, path }) => method === ctx.method && path === ctx.path)
    return found ? answer(ctx, found) : next()
  }

async function refusing(answer: () => Promise<void>, refuse: (refusal: WeChatRefusal) => void) {
  try {
    await answer()
  } catch (error) {
    if (!(error instanceof WeChatRefusal)) throw error
    refuse(error)
  }
}

async function questionIn({ method, query, req }: Context): Promise<Question> {
  return { query, body: method === 'GET' ? undefined : jsonIn(await readBytes(req)) }
}

function jsonIn(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new WeChatRefusal(47001)
  }
}
