import { randomBytes } from 'node:crypto'
import { dayInChina } from '#shared/time/days'
import { z } from '#shared/z'
import { Memory } from './wechat-memory'
import { WeChatRefusal } from './wechat-refusals'
import { type Group, type Service, type Setting, read } from './wechat-service'

const LIFE_MILLISECONDS = 7200_000
/** A token this near to its end is followed by a new one; until then both are good. */
const OVERLAP_MILLISECONDS = 300_000
const FORCE_PAUSE_MILLISECONDS = 30_000
const FORCES_A_DAY = 20

/** Who asks: the app's id and its secret, empty where they are missing. */
export const Credentials = z.object({
  appid: z.string().default(''),
  secret: z.string().default(''),
  grant_type: z.string().default(''),
})

/** @throws {WeChatRefusal} which of the two is missing or wrong, or that another kind of grant is asked for. */
export function requireApp(
  { appid, secret, grant_type }: z.output<typeof Credentials>,
  app: Pick<Setting, 'appId' | 'secret'>,
  grantType: string,
): void {
  if (appid === '') throw new WeChatRefusal(41002)
  if (appid !== app.appId) throw new WeChatRefusal(40013)
  if (secret === '') throw new WeChatRefusal(41004)
  if (secret !== app.secret) throw new WeChatRefusal(40125)
  if (grant_type !== grantType) throw new WeChatRefusal(40002)
}

/** Gives out access tokens, and knows which are good. */
export interface Tokens extends Group {
  /** @throws {WeChatRefusal} 41001 missing, 42001 expired, 40001 unknown or replaced by force. */
  require(token: unknown): void
}

/** Access tokens by which the app proves itself on every other path. */
export function accessTokens(setting: Setting): Tokens {
  const { now } = setting
  const diesAt = new Memory<string, number>()
  let current = ''
  let forced = { at: -Infinity, day: '', times: 0 }

  const left = () => (diesAt.get(current) ?? 0) - now()

  function renew() {
    current = randomBytes(120).toString('base64url')
    diesAt.set(current, now() + LIFE_MILLISECONDS)
  }

  /** The number of this refusal is a guess: the limits are published, their numbers are not. */
  function force() {
    const day = dayInChina(new Date(now()))
    const times = day === forced.day ? forced.times : 0
    if (now() - forced.at < FORCE_PAUSE_MILLISECONDS || times >= FORCES_A_DAY) {
      throw new WeChatRefusal(45011)
    }
    forced = { at: now(), day, times: times + 1 }
    diesAt.clear()
    renew()
  }

  const stableToken: Service = {
    method: 'POST',
    path: '/cgi-bin/stable_token',
    open: true,
    answer({ body }) {
      const asked = read(Credentials.extend({ force_refresh: z.boolean().default(false) }), body)
      requireApp(asked, setting, 'client_credential')
      if (asked.force_refresh) force()
      else if (left() <= OVERLAP_MILLISECONDS) renew()
      return { access_token: current, expires_in: Math.floor(left() / 1000) }
    },
  }

  /** Every token there is ends now. */
  const expireToken: Service = {
    method: 'POST',
    path: '/__ctl/expire-token',
    answer() {
      for (const token of [...diesAt.keys()]) diesAt.set(token, now())
      return {}
    },
  }

  return {
    services: [stableToken],
    controls: [expireToken],
    require(token) {
      if (typeof token !== 'string' || token === '') throw new WeChatRefusal(41001)
      const end = diesAt.get(token)
      if (end === undefined) throw new WeChatRefusal(40001)
      if (end <= now()) throw new WeChatRefusal(42001)
    },
  }
}
