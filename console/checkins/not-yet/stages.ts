import type { listNotYet } from '#shared/checkins/plans.contract'
import { instantInChina } from '#shared/time/days'
import type { z } from '#shared/z'

/** Somebody who has a duty today and has not checked in. */
export type NotYet = z.infer<(typeof listNotYet)['reply']>['people'][number]
export type Stage = NotYet['stage']

/** What asks most of an officer first. */
export const STAGES: readonly Stage[] = ['after', 'open', 'before']

/** The people of one stage, the most urgent first; where it is equal, by office and name. */
export const peopleIn = (stage: Stage, people: readonly NotYet[]): NotYet[] =>
  people
    .filter(one => one.stage === stage)
    .sort(
      (one, other) =>
        turnOf(one).localeCompare(turnOf(other)) ||
        one.officeId.localeCompare(other.officeId) ||
        one.personName.localeCompare(other.personName, 'zh'),
    )

/** The time of day at which something happens next, or has happened. */
const turnOf = ({ stage, window }: NotYet): string =>
  stage === 'before' ? window.opensAt : window.closesAt

/** How long until the window opens or closes, or since it closed. Milliseconds, never negative. */
export const spanOf = (one: NotYet, day: string, now: Date): number =>
  Math.abs(instantInChina(day, turnOf(one)).getTime() - now.getTime())
