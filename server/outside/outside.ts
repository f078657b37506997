import { randomInt } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { Config } from '../config'
import type { Clock, ClockParts } from '../platform/clock'
import type { createLog } from '../platform/log'
import type { Outside } from '../platform/outside'
import { PROVENANCE, createFaceEngine } from './face-engine/engine'
import { createWeChat } from './wechat'

const WECHAT_TIMEOUT_MILLISECONDS = 5000

/** What this machine knows of time. */
export const machine: Pick<ClockParts, 'machineTime' | 'elapsed'> = {
  machineTime: () => new Date(),
  elapsed: () => performance.now(),
}

/** The real outside world. @param clock - the one that every moment is taken from. */
export const createOutside = (
  config: Config,
  clock: Pick<Clock, 'now'>,
  log: ReturnType<typeof createLog>,
): Outside => {
  const faces = createFaceEngine({
    mode: config.FACE_ENGINE,
    say: sentence => log.warn(sentence),
  })
  log.info({ faceEngine: faces.state }, `our own face engine: ${PROVENANCE}`)
  return {
    now: clock.now,
    random: () => randomInt(2 ** 32) / 2 ** 32,
    wechat: createWeChat({
      base: config.WECHAT_API_BASE,
      appId: config.WECHAT_APPID,
      secret: config.WECHAT_SECRET,
      timeoutMs: WECHAT_TIMEOUT_MILLISECONDS,
      comparesFaces: config.WECHAT_FACES === 'on',
    }),
    faces,
  }
}
