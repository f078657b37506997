import type { Config } from '../config'
import type { Outside } from '../platform/outside'
import { createWeChat } from './wechat'

const WECHAT_TIMEOUT_MILLISECONDS = 5000

/** The real outside world. */
export const createOutside = (config: Config): Outside => ({
  now: () => new Date(),
  wechat: createWeChat({
    base: config.WECHAT_API_BASE,
    appId: config.WECHAT_APPID,
    secret: config.WECHAT_SECRET,
    timeoutMs: WECHAT_TIMEOUT_MILLISECONDS,
  }),
})
