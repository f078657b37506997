import { chanceOutside, verdictOf } from '#shared/geometry/inside'
import type { Verdict } from '#shared/geometry/inside'
import { LEAVING_HOME_AREA, REMOTE_CHECKS } from '#shared/law/articles'
import type { Fix } from './checkins.contract'
import type { Finding } from './findings.contract'

/** Which rules judged: changed with every change of what they find. */
export const RULES_VERSION = '2026-11-24'

/** A phone's clock may be wrong by hours and still be believed to mean today; never by days. */
const LATEST_CLAIM_MILLISECONDS = 24 * 3600_000

/** The fix that says most: the smallest accuracy radius, the latest among equals. */
export const bestFix = (fixes: readonly Fix[]): Fix =>
  fixes.reduce((best, fix) => (fix.accuracyMetres <= best.accuracyMetres ? fix : best))

/**
 * What can be said of a fix against the border of the home county.
 *
 * @param distanceMetres - to the border, positive inside.
 * @param accuracyMetres - the phone's own estimate, 68 %.
 * @param errorMetres - a bound on the border's error.
 */
export const judgePlace = (
  distanceMetres: number,
  accuracyMetres: number,
  errorMetres: number,
): Verdict => verdictOf(chanceOutside(distanceMetres, accuracyMetres, errorMetres))

/**
 * Finds a fix for certain outside the home county.
 *
 * A finding is a question for an officer, never a penalty: there may be an approved leave,
 * and what follows is decided case by case (《社区矫正法》第二十八条).
 *
 * @param distanceMetres - to the border, positive inside.
 * @param county - in which the fix lies; null when it is not known.
 * @source 《社区矫正法》第二十七条第一款：社区矫正对象离开所居住的市、县或者迁居，
 *   应当报经社区矫正机构批准。
 */
export function findOutside(
  verdict: Verdict,
  distanceMetres: number,
  county: string | null,
): Finding | null {
  if (verdict !== 'outside') return null
  const facts = { metres: Math.round(-distanceMetres), ...(county !== null && { place: county }) }
  return { code: 'outside-home-county', article: LEAVING_HOME_AREA.cite, facts }
}

/**
 * Finds a fix of which nothing can be said. It neither accuses nor excuses.
 *
 * @source 《社区矫正法》第二十六条第一款：社区矫正机构可以通过通信联络、信息化核查、
 *   实地查访等方式核实有关情况。
 */
export const findUncertain = (verdict: Verdict): Finding | null =>
  verdict === 'cannot-say' ? { code: 'place-uncertain', article: REMOTE_CHECKS.cite } : null

/** Whether a phone claims a moment that no wrong clock explains. @param receivedAt - our clock. */
export const claimsTheFuture = (takenAt: string, receivedAt: Date): boolean =>
  Date.parse(takenAt) - receivedAt.getTime() > LATEST_CLAIM_MILLISECONDS

/** What a burst of ten seconds usually holds at least. */
const USUAL_SAMPLES = 3

const MINUTE = 60_000

/** Beyond this the phone's clock is worth a word. */
const SKEW_MILLISECONDS = 5 * MINUTE

/**
 * Finds a burst that holds less than usual: a fact about the phone, nothing more.
 *
 * @source 《社区矫正法》第二十六条第一款
 */
export const findFewSamples = (samples: number): Finding | null =>
  samples < USUAL_SAMPLES ? { code: 'few-samples', article: REMOTE_CHECKS.cite } : null

/**
 * Finds a phone whose clock is more than five minutes off.
 *
 * @param sentAt - when the check-in was sent, by the phone's clock.
 * @source 《社区矫正法》第二十六条第一款
 */
export function findClockSkew(sentAt: Date, receivedAt: Date): Finding | null {
  const skew = Math.abs(sentAt.getTime() - receivedAt.getTime())
  if (skew <= SKEW_MILLISECONDS) return null
  const facts = { minutes: Math.round(skew / MINUTE) }
  return { code: 'clock-skew', article: REMOTE_CHECKS.cite, facts }
}

/** Facts about the device alone never call for an officer's attention. */
const DEVICE_FACTS: readonly Finding['code'][] = [
  'other-slot',
  'few-samples',
  'clock-skew',
  'counter-gap',
]

export const callsForAttention = ({ code }: Finding): boolean => !DEVICE_FACTS.includes(code)
