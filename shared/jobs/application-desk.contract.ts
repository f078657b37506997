import { DayText } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { Purpose } from '../oversight/oversight.contract'
import { z } from '../z'
import {
  ApplicationState,
  ApplicationStep,
  Id,
  Interview,
  Said,
  Shared,
  SharedField,
} from './applications.contract'

/** One line of the officers' list. */
export const ApplicationRow = z
  .strictObject({
    id: z.string(),
    personId: z.string(),
    personName: z.string(),
    officeId: z.string(),
    officeName: z.string(),
    employerId: z.string(),
    employerName: z.string(),
    postingTitle: z.string().nullable(),
    state: ApplicationState,
    stateAt: z.iso.datetime(),
    receivedAt: z.iso.datetime(),
    fields: z.array(SharedField),
    /** How often it was in what went out to the base. */
    handedOut: z.int(),
    /** What an officer is to do: pass a word on, or see to it that the base destroys its copy. */
    needs: z.enum(['word', 'destruction']).nullable(),
    interview: Interview.nullable(),
  })
  .meta({ id: 'JobApplicationRow' })
export type ApplicationRow = z.infer<typeof ApplicationRow>

const Abilities = z.strictObject({ act: z.boolean() })

/** `needs` is what waits for an officer. */
export const ApplicationList = z.enum(['needs', 'open', 'over'])
export type ApplicationList = z.infer<typeof ApplicationList>

export const listApplications = {
  input: z.strictObject({
    list: ApplicationList,
    employerId: Id.optional(),
    officeId: z.string().max(20).optional(),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({
    applications: z.array(ApplicationRow),
    next: z.string().nullable(),
    counts: z.strictObject({ needs: z.int(), open: z.int() }),
    abilities: Abilities,
  }),
} satisfies Contract

const Opened = z.strictObject({
  application: ApplicationRow,
  shared: Shared.nullable(),
  noticeVersion: z.int(),
  goesOutAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
  steps: z.array(ApplicationStep),
  /** To what an officer may move it on now. */
  next: z.array(ApplicationState),
  abilities: Abilities,
})

export const openApplication = {
  input: z.strictObject({ id: Id, purpose: Purpose }),
  reply: Opened,
} satisfies Contract

/** An officer notes what the base has said or done; the person is told. */
export const moveApplication = {
  input: z
    .strictObject({
      id: Id,
      /** Where it stood before the officer's eyes. */
      from: ApplicationState,
      state: ApplicationState.exclude(['waiting', 'sent', 'accepted', 'declined', 'withdrawn']),
      words: z.string().trim().max(300),
      interview: Interview.nullable(),
      startedDay: DayText.nullable(),
    })
    .refine(({ state, interview }) => (state === 'interview') === (interview !== null), {
      path: ['interview'],
      params: { code: 'interview-missing' },
    })
    .refine(({ state, startedDay }) => (state === 'started') === (startedDay !== null), {
      path: ['startedDay'],
      params: { code: 'day-missing' },
    }),
  reply: Opened,
} satisfies Contract

/** A word to the person: the officer's own, or one of the base that the officer passes on. */
export const tellApplicant = {
  input: z.strictObject({
    id: Id,
    attemptId: z.uuid(),
    from: z.enum(['officer', 'base']),
    words: Said,
  }),
  reply: Opened,
} satisfies Contract

/** The officer has passed the person's word on, or made sure that the base destroyed its copy. */
export const settleNeed = {
  input: z.strictObject({ id: Id, needs: z.enum(['word', 'destruction']), words: Said }),
  reply: Opened,
} satisfies Contract
