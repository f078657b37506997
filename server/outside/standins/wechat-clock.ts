import { z } from '#shared/z'
import { type Service, read } from './wechat-service'

/** A year at once: enough for any test. */
const MOST_SECONDS = 366 * 86_400

interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  control: Service
}

/** A clock that can be put forward, so that nobody waits for a code to grow old. */
export function createClock(time: () => number): Clock {
  let aheadMilliseconds = 0
  const now = () => time() + aheadMilliseconds
  return {
    now,
    control: {
      method: 'POST',
      path: '/__ctl/advance',
      answer({ body }) {
        const { seconds } = read(
          z.strictObject({ seconds: z.number().min(0).max(MOST_SECONDS) }),
          body,
        )
        aheadMilliseconds += seconds * 1000
        return { now: new Date(now()).toISOString() }
      },
    },
  }
}
