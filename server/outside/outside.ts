import { randomInt } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { PromptTopic } from '#shared/messages/prompts.contract'
import type { Config } from '../config'
import type { Clock, ClockParts } from '../platform/clock'
import type { createLog } from '../platform/log'
import type { Outside } from '../platform/outside'
import { callsOf } from './call-providers'
import { PROVENANCE, createFaceEngine } from './face-engine/engine'
import { createWeChat } from './wechat'
import type { Templates } from './wechat-messages'

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
    publicAddress: config.PUBLIC_ADDRESS,
    wechat: createWeChat({
      base: config.WECHAT_API_BASE,
      appId: config.WECHAT_APPID,
      secret: config.WECHAT_SECRET,
      timeoutMs: WECHAT_TIMEOUT_MILLISECONDS,
      comparesFaces: config.WECHAT_FACES === 'on',
      templates: templatesOf(config),
    }),
    faces,
    calls: callsOf(config),
    digits: config.FACE_DIGITS,
  }
}

/** What WeChat's messages are written by; undefined where none was chosen. */
function templatesOf(config: Config): Templates | undefined {
  const of = {
    ...templateOf('job-match', config.WECHAT_JOBS_TEMPLATE, config.WECHAT_JOBS_TEMPLATE_KEYS),
    ...templateOf('study', config.WECHAT_STUDY_TEMPLATE, config.WECHAT_STUDY_TEMPLATE_KEYS),
    ...templateOf('visit', config.WECHAT_VISITS_TEMPLATE, config.WECHAT_VISITS_TEMPLATE_KEYS),
  }
  if (Object.keys(of).length === 0) return undefined
  return { of, edition: config.NODE_ENV === 'production' ? 'formal' : 'developer' }
}

function templateOf(topic: PromptTopic, id: string | undefined, keys: string): Templates['of'] {
  const [wordsKey = '', momentKey = ''] = keys.split(',')
  return id === undefined ? {} : { [topic]: { id, wordsKey, momentKey } }
}
