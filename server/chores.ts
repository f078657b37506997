import { makeToday, moveTasks } from './checkins/tasks.chores'
import { classChores } from './courses/classes/classes.chores'
import { examChores } from './courses/exams/exams.chores'
import { studyNewsChore } from './courses/news.chores'
import { studyChores } from './courses/study/study.chores'
import type { Config } from './config'
import { handOutHeads } from './evidence/hand-out.chores'
import type { HeadKey } from './evidence/heads'
import { createSealer } from './evidence/sealer'
import type { With } from './faces/finishing'
import { identityChore } from './faces/identity.chores'
import type { Chore } from './platform/chores'
import { matchingChore } from './jobs/matching.chores'
import { applicationChores } from './jobs/applications/applications.chores'
import { outcomeChores } from './jobs/outcomes/outcomes.chores'
import { postingChores } from './jobs/postings.chores'
import { promptChore } from './messages/prompts.chores'
import { noteAlive } from './platform/outages.model'
import { reportChores } from './reports/reports.chores'
import { retentionChore } from './retention/retention.chores'
import { bookingChores } from './visits/bookings/bookings.chores'
import { openidsWith } from './visits/bookings/openids'
import { prisonChores } from './visits/prisons/prisons.chores'
import { roomChores } from './visits/rooms/rooms.chores'

/**
 * The timetable: what runs by itself, and how often.
 *
 * @param by - what chores ask of the outside, and what opens what they find sealed.
 * @param HEADS_DIR - where heads are handed out; undefined is nowhere.
 * @param JOBS - whether persons may look for work.
 */
export const timetable = (
  key: HeadKey,
  by: With,
  { HEADS_DIR, JOBS }: Partial<Pick<Config, 'HEADS_DIR' | 'JOBS'>> = {},
): readonly Chore[] => {
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
    ...classChores,
    ...studyChores,
    ...examChores,
    studyNewsChore,
    retentionChore,
    promptChore(() => by.outside.wechat.messages, openidsWith(by.vault)),
    ...bookingChores(by.vault),
    ...(JOBS === 'on' ? [matchingChore(by.vault)] : []),
    ...postingChores(by.vault),
    ...applicationChores(by.vault),
    ...outcomeChores,
    ...roomChores(() => by.outside.calls, by.vault),
    ...prisonChores(by.vault),
    ...(HEADS_DIR === undefined ? [] : [handOut(HEADS_DIR)]),
  ]
}

/** What each process that answers does beside: it shows that somebody answered. */
export const whileAnswering: readonly Chore[] = [
  { name: 'service.alive', everyMilliseconds: 10_000, run: noteAlive },
]
