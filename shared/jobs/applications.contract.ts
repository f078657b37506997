import { DayText } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { z } from '../z'
import { Skill } from './postings.contract'

/**
 * Where an application stands. `waiting` is for the hour at which all of a day go out together;
 * until then nobody outside has seen it.
 */
export const ApplicationState = z.enum([
  'waiting',
  'sent',
  'seen',
  'interview',
  'accepted',
  'declined',
  'offered',
  'started',
  'rejected',
  'withdrawn',
])
export type ApplicationState = z.infer<typeof ApplicationState>

/** What a person may let a base see, each by itself. */
export const SharedField = z.enum([
  'name',
  'phone',
  'age',
  'schooling',
  'skills',
  'experience',
  'availableFrom',
  'words',
])
export type SharedField = z.infer<typeof SharedField>

export const Schooling = z.enum(['none', 'primary', 'junior', 'senior', 'vocational', 'college'])
export type Schooling = z.infer<typeof Schooling>

const SomeWords = z.string().trim().min(1).max(200)

/** What a person lets a base see. False and null are: not this. */
export const Shared = z
  .strictObject({
    name: z.boolean(),
    phone: z.boolean(),
    age: z.boolean(),
    schooling: Schooling.nullable(),
    skills: z.array(Skill).min(1).max(6).nullable(),
    experience: SomeWords.nullable(),
    availableFrom: DayText.nullable(),
    words: SomeWords.nullable(),
  })
  .meta({ id: 'JobShared' })
export type Shared = z.infer<typeof Shared>

/** When and where somebody is to come; the time is the server's, the place the base's. */
export const Interview = z
  .strictObject({
    at: z.iso.datetime(),
    minutes: z.int().min(10).max(480),
    place: z.string().trim().min(2).max(120),
    /** Whom to ask for; may be empty. */
    contact: z.string().trim().max(60),
  })
  .meta({ id: 'JobInterview' })
export type Interview = z.infer<typeof Interview>

/** One thing that happened to an application, or was said about it. */
export const ApplicationStep = z
  .strictObject({
    id: z.string(),
    at: z.iso.datetime(),
    /** Whose word it is; `base` is what an officer passed on from the base. */
    by: z.enum(['person', 'officer', 'base', 'system']),
    /** Empty for the person; officers see who of them it was. */
    byName: z.string(),
    /** Null where only something was said. */
    state: ApplicationState.nullable(),
    words: z.string(),
    interview: Interview.nullable(),
    startedDay: DayText.nullable(),
  })
  .meta({ id: 'JobApplicationStep' })
export type ApplicationStep = z.infer<typeof ApplicationStep>

/** How somebody's own application looks to him. */
export const OwnApplication = z
  .strictObject({
    id: z.string(),
    attemptId: z.uuid(),
    employerId: z.string(),
    employerName: z.string(),
    /** Null: for whatever the base has. */
    postingTitle: z.string().nullable(),
    state: ApplicationState,
    stateAt: z.iso.datetime(),
    receivedAt: z.iso.datetime(),
    /** When it goes out with all others; past once it has. */
    goesOutAt: z.iso.datetime(),
    fields: z.array(SharedField),
    noticeVersion: z.int(),
    withdrawnAt: z.iso.datetime().nullable(),
    interview: Interview.nullable(),
    startedDay: DayText.nullable(),
    /** What he can do now. */
    can: z.strictObject({
      say: z.boolean(),
      answer: z.boolean(),
      start: z.boolean(),
      withdraw: z.boolean(),
    }),
  })
  .meta({ id: 'OwnJobApplication' })
export type OwnApplication = z.infer<typeof OwnApplication>

/** Of something of ours. */
export const Id = z.string().min(1).max(64)

/** What the form shows before anything is chosen. */
export const applyForm = {
  input: z
    .strictObject({ employerId: Id.optional(), postingId: Id.optional() })
    .refine(
      ({ employerId, postingId }) => (employerId === undefined) !== (postingId === undefined),
      {
        path: ['employerId'],
        params: { code: 'one-of-two' },
      },
    ),
  reply: z.strictObject({
    employerId: z.string(),
    employerName: z.string(),
    /** To whom it goes: told before consent. */
    contactName: z.string(),
    contactPhone: z.string(),
    postingId: z.string().nullable(),
    postingTitle: z.string().nullable(),
    /** His own, as the base would read it. */
    own: z.strictObject({
      name: z.string(),
      nameMasked: z.string(),
      phone: z.string(),
      phoneMasked: z.string(),
      age: z.int(),
    }),
    noticeVersion: z.int(),
    goesOutAt: z.iso.datetime(),
    /** His application here that is not over; null when there is none. */
    openId: z.string().nullable(),
  }),
} satisfies Contract

export const apply = {
  input: z.strictObject({
    attemptId: z.uuid(),
    employerId: Id,
    postingId: Id.nullable(),
    shared: Shared,
    /** He was told that his words say more than the form does, and wants that. */
    mayTell: z.boolean(),
    consent: z.strictObject({ version: z.int(), agreed: z.literal(true) }),
  }),
  reply: OwnApplication,
} satisfies Contract

export const listOwnApplications = {
  input: z.strictObject({ after: z.string().max(200).optional() }),
  /** Newest first. */
  reply: z.strictObject({
    applications: z.array(OwnApplication),
    next: z.string().nullable(),
    now: z.iso.datetime(),
  }),
} satisfies Contract

/** What one says to another. */
export const Said = z.string().trim().min(1).max(300)
