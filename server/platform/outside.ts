import type { WeChat } from '../outside/wechat'

/** Everything beyond this process except the database. Tests pass their own. */
export interface Outside {
  now(): Date
  wechat: WeChat
}
