import { makeToday, moveTasks } from './checkins/tasks.chores'
import { handOutHeads } from './evidence/hand-out.chores'
import type { HeadKey } from './evidence/heads'
import { createSealer } from './evidence/sealer'
import type { With } from './faces/finishing'
import { identityChore } from './faces/identity.chores'
import type { Chore } from './platform/chores'
import { noteAlive } from './platform/outages.model'
import { reportChores } from './reports/reports.chores'
import { retentionChore } from './retention/retention.chores'

/**
 * The timetable: what runs by itself, and how often.
 *
 * @param by - what chores ask of the outside, and what opens what they find sealed.
 * @param headsDir - where heads are handed out; undefined is nowhere.
 */
export const timetable = (key: HeadKey, by: With, headsDir?: string): readonly Chore[] => {
  const sealer = createSealer(key)
  const handOut = (folder: string): Chore => ({
    name: 'evidence.hand-out',
    everyMilliseconds: 60_000,
    run: now => handOutHeads(folder, now),
  })
  return [
    { name: 'tasks.make', everyMilliseconds: 20_000, run: makeToday },
    { name: 'tasks.move', everyMilliseconds: 5000, run: moveTasks },
    identityChore(by),
    { name: 'evidence.seal', everyMilliseconds: 1000, run: now => sealer.seal(now) },
    ...reportChores,
    retentionChore,
    ...(headsDir === undefined ? [] : [handOut(headsDir)]),
  ]
}

/** What each process that answers does beside: it shows that somebody answered. */
export const whileAnswering: readonly Chore[] = [
  { name: 'service.alive', everyMilliseconds: 10_000, run: noteAlive },
]
