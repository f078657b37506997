import { Refused } from '#shared/ask'
import type { Quality } from '#shared/visits/rooms/quality'

/**
 * What Tencent's SDK for browsers says, as far as a visit asks. Words and numbers that are not here mean
 * nothing to it.
 *
 * @source index.d.ts of trtc-sdk-v5 5.17.1 (EVENT, NetworkQualityValue, ConnectionState);
 * https://web.sdk.qcloud.com/trtc/webrtc/v5/doc/zh-cn/module-ERROR_CODE.html
 */

/** How the page's own line to the service stands. */
export type LineWord = 'up' | 'reconnecting'

const LINE: Readonly<Record<string, LineWord>> = {
  CONNECTED: 'up',
  RECONNECTED: 'up',
  CONNECTING: 'reconnecting',
  RECONNECTING: 'reconnecting',
  // It tries again by itself; should it give up, an error is told beside.
  DISCONNECTED: 'reconnecting',
}

/** How what comes from the service arrives, on its scale from 1 (excellent) to 6 (cut). */
const GRADES: Readonly<Record<number, Quality['says']>> = {
  1: 'flowing',
  2: 'flowing',
  3: 'flowing',
  4: 'weak',
  5: 'weak',
  6: 'still',
}

/** Why there is no call, as the officer can do something about it. */
export type CallProblem =
  | 'unsupported'
  /** Nothing that takes pictures or sound; it may not be used; something else uses it. */
  | 'missing'
  | 'refused'
  | 'busy'
  /** The room did not let the page in. */
  | 'not-let-in'
  | 'network'
  | 'firewall'
  /** The service has put the page out of the room. */
  | 'put-out'
  /** The browser wants a press before it plays sound. */
  | 'silent'

const PROBLEMS: Readonly<Record<number, CallProblem>> = {
  /** ENV_NOT_SUPPORTED */
  5200: 'unsupported',
  /** DEVICE_ERROR: not found, not allowed, not readable, not secure, aborted, not recovered */
  5300: 'missing',
  5301: 'missing',
  5302: 'refused',
  5303: 'busy',
  5306: 'refused',
  5307: 'busy',
  5308: 'missing',
  5309: 'missing',
  /** SERVER_ERROR: the pass is not good, or there is no such room. */
  5400: 'not-let-in',
  /** OPERATION_FAILED: it tried in vain; media are held up on the way; could not come back. */
  5500: 'network',
  5501: 'firewall',
  5502: 'network',
}

const OF_DEVICES: readonly (CallProblem | null)[] = ['missing', 'refused', 'busy']

/** Whether camera or microphone are what is wrong. */
export const isOfDevices = (problem: CallProblem | null): boolean => OF_DEVICES.includes(problem)

/** Null: nothing that a visit asks for. */
export const lineSays = (state: string): LineWord | null => LINE[state] ?? null

/** Null: nothing that a visit asks for; 0 means that nothing is known yet. */
export const gradeSays = (grade: number): Quality['says'] | null => GRADES[grade] ?? null

/** What an error means, of the service or on the way to it; what is in no list is taken for the network. */
export function problemOf(error: unknown): CallProblem {
  // Our own server gives no pass.
  if (error instanceof Refused) return 'not-let-in'
  const { code = 0, extraCode = 0 } = (error ?? {}) as { code?: number; extraCode?: number }
  return PROBLEMS[extraCode] ?? PROBLEMS[code] ?? 'network'
}
