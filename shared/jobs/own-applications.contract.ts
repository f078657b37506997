import { DayText } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { z } from '../z'
import { ApplicationStep, Id, OwnApplication, Said, Shared } from './applications.contract'

const OwnOpened = z.strictObject({
  application: OwnApplication,
  /** What he let them see; null once it was taken back. */
  shared: Shared.nullable(),
  /** Oldest first. */
  steps: z.array(ApplicationStep),
})

export const openOwnApplication = {
  input: z.strictObject({ id: Id }),
  reply: OwnOpened,
} satisfies Contract

export const sayToBase = {
  input: z.strictObject({ id: Id, attemptId: z.uuid(), words: Said }),
  reply: OwnOpened,
} satisfies Contract

export const answerInterview = {
  input: z.strictObject({
    id: Id,
    answer: z.enum(['accepted', 'declined']),
    /** Of which proposal: another may have come meanwhile. */
    interviewAt: z.iso.datetime(),
    words: z.string().trim().max(300),
  }),
  reply: OwnOpened,
} satisfies Contract

export const sayStarted = {
  input: z.strictObject({ id: Id, startedDay: DayText }),
  reply: OwnOpened,
} satisfies Contract

export const withdrawApplication = {
  input: z.strictObject({ id: Id, words: z.string().trim().max(300) }),
  reply: OwnOpened,
} satisfies Contract
