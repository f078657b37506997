import type { Window } from '#shared/checkins/plans.contract'
import { dayInChina, instantInChina } from '#shared/time/days'
import { Fact } from '../../ui/fact'
import { Notice } from '../../ui/notice'
import { Words } from '../../ui/words'
import { words } from '../checkins.words'
import type { Standing } from '../today.store'

interface WhatToDoProps {
  standing: Standing
  /** Null without a plan; undefined while the server has not told. */
  window: Window | null | undefined
}

/** The window of the day, and what it means just now. */
export function WhatToDo({ standing: { stage, now }, window }: WhatToDoProps) {
  if (!window) return <Words>{window === null ? words.noPlan : words.unknown}</Words>
  return (
    <>
      <Fact name={words.window} value={words.fromTo(window)} large />
      {stage === 'before' && <Words>{words.opensIn(minutesUntil(window.opensAt, now))}</Words>}
      {stage === 'open' && <Words>{words.closesIn(minutesUntil(window.closesAt, now))}</Words>}
      {stage === 'after' && (
        <Notice tone='waiting' title={words.afterTitle}>
          <Words>{words.afterWhat}</Words>
        </Notice>
      )}
    </>
  )
}

/** Whole minutes until a clock in China shows a time; a minute that has begun counts. */
const minutesUntil = (clock: string, now: Date): number =>
  Math.ceil((instantInChina(dayInChina(now), clock).getTime() - now.getTime()) / 60_000)
