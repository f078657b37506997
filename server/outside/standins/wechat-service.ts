import { z } from '#shared/z'
import type { Accounts } from './wechat-accounts'
import { WeChatRefusal } from './wechat-refusals'

/** What came with a request. */
export interface Question {
  query: Readonly<Record<string, unknown>>
  /** Parsed JSON; undefined where none was sent. */
  body: unknown
}

/** One path of the stand-in and what it answers. */
export interface Service {
  method: 'GET' | 'POST'
  path: string
  /** Whether it is answered without an access token. */
  open?: true
  /** Whether its JSON is labelled as plain text. */
  asText?: true
  /** @throws {WeChatRefusal} */
  answer(question: Question): object | Promise<object>
}

/** What belongs together: some of WeChat's paths, and the controls that steer them. */
export interface Group {
  services: readonly Service[]
  /** Below `/__ctl`: what WeChat's app or its console would do in life. */
  controls: readonly Service[]
}

/** What all groups stand on. */
export interface Setting {
  appId: string
  secret: string
  /** Milliseconds since 1970, by the stand-in's clock. */
  now(): number
  accounts: Accounts
}

/** @throws {WeChatRefusal} 44002 nothing was sent; 47001 not in this shape, with the path that is wrong. */
export function read<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.output<Schema> {
  if (sent === undefined) throw new WeChatRefusal(44002)
  const parsed = schema.safeParse(sent)
  if (parsed.success) return parsed.data
  const hints = parsed.error.issues.map(({ path, message }) => `[${path.join('.')}: ${message}]`)
  throw new WeChatRefusal(47001, `hint: ${hints.join(' ')}`)
}
