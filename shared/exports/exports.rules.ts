import { type Article, TRACKS_IN_DUTY } from '#shared/law/articles'
import { dayInChina, daysAfter, instantInChina } from '#shared/time/days'
import type { ExportState } from './exports.contract'

/** From so many points on, handing tracks out without ground is a crime (item 3). */
const CRIMINAL_POINTS = 50

/**
 * From so many points on, summed over an official's day, a second person decides: half, because the
 * points were obtained in the course of duty (item 8).
 *
 * @source 法释〔2017〕10号第五条第一款第三项、第八项
 */
export const POINTS_FOR_SECOND_PERSON = CRIMINAL_POINTS / 2

/** A number that no text of law fixes. */
interface Local {
  readonly value: number
  /** `local`: the county's own rules replace it. */
  readonly status: 'local'
  readonly source: string
}
const local = (value: number): Local => ({
  value,
  status: 'local',
  source: 'no text of law; the county decides',
})

/** How exports are handled where the law leaves it open. */
export const EXPORT_LIMITS = {
  /** Characters of the reason once a second person is needed. */
  shortestReason: local(10),
  /** How long a second person may take. */
  answerHours: local(24),
  /** How long an approved export may be fetched. */
  fetchHours: local(24),
  mostFetches: local(3),
  /** Check-ins in one export: what a sheet can still hold. */
  mostCheckIns: local(2000),
} as const

const HOUR = 3600_000

/** Only coordinates are points of a track; name, time and verdict alone lead nobody to a door. */
export const pointsOf = (checkIns: number, withCoordinates: boolean): number =>
  withCoordinates ? checkIns : 0

/**
 * Finds an export that a second person must approve. It is about the sum of a day, so that two
 * halves are one whole.
 *
 * @source 法释〔2017〕10号第五条第一款第三项：非法获取、出售或者提供行踪轨迹信息……五十条以上的；
 *   第八项：将在履行职责或者提供服务过程中获得的公民个人信息出售或者提供给他人，数量或者数额达到
 *   第三项至第七项规定标准一半以上的。
 * @param points - of this export.
 * @param before - what the same official was granted on the same day in China.
 */
export const findSecondPersonNeeded = (points: number, before: number): Article | null =>
  points > 0 && points + before >= POINTS_FOR_SECOND_PERSON ? TRACKS_IN_DUTY : null

/** Whether a reason says enough for somebody else to decide by it. */
export const isReasonEnough = (reason: string): boolean =>
  [...reason.trim()].length >= EXPORT_LIMITS.shortestReason.value

/** What is known of an export when its state is asked for. */
export interface Standing {
  /** What was last decided of it. */
  decision: 'waiting' | 'granted' | 'approved' | 'refused'
  askedAt: Date
  /** Null while nothing may be fetched. */
  fetchUntil: Date | null
  fetches: number
}

/** Until when a second person may answer; this instant is too late. */
export const answerUntil = (askedAt: Date): Date =>
  new Date(askedAt.getTime() + EXPORT_LIMITS.answerHours.value * HOUR)

/**
 * Until when an export may be fetched; this instant is too late. What was granted at once ends with
 * its day in China: else two days' worth could be fetched on one.
 */
export const fetchUntil = (decision: 'granted' | 'approved', at: Date): Date =>
  decision === 'granted'
    ? instantInChina(daysAfter(dayInChina(at), 1), '00:00')
    : new Date(at.getTime() + EXPORT_LIMITS.fetchHours.value * HOUR)

/** Where an export stands at a moment; nobody has to end it. */
export function stateOf(standing: Standing, now: Date): ExportState {
  const { decision, askedAt, fetches } = standing
  if (decision === 'refused') return 'refused'
  if (decision === 'waiting') return now < answerUntil(askedAt) ? 'waiting' : 'expired'
  if (fetches > 0) return 'fetched'
  return isInTime(standing, now) ? decision : 'expired'
}

/** Whether an export can still be handed out. */
export const isFetchable = (standing: Standing, now: Date): boolean =>
  isInTime(standing, now) && standing.fetches < EXPORT_LIMITS.mostFetches.value

const isInTime = ({ fetchUntil }: Standing, now: Date) => fetchUntil !== null && now < fetchUntil
