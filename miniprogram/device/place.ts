import type { Datum, Fix } from '#shared/checkins/checkins.contract'

/** Positions taken one after the other, right after a tap; oldest first. */
export interface Burst {
  datum: Datum
  fixes: Fix[]
}

/** The phone gave no position: somebody said no, location is off, or there is no signal. */
export class NoPlace extends Error {
  constructor(readonly why: 'refused' | 'switched-off' | 'no-signal') {
    super(why)
  }
}

/** What keeps the phone from giving its position until somebody changes a setting. */
export type Obstacle =
  /** Location is off for the whole phone. */
  | 'switched-off'
  /** The phone does not let WeChat know. */
  | 'refused-by-phone'
  /** WeChat does not let the mini-program know. */
  | 'refused-by-wechat'
  /** The browser does not let the page know. */
  | 'refused-by-browser'
