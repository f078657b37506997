import { Reason } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { z } from '../z'
import { ClassAudience, ClassDraft, ClassInvite, ClassList, ClassSaid } from './classes.contract'

const Id = z.string().max(64)
const After = z.string().max(200).optional()

/** A class as officials see it in a list. */
export const ClassRow = z
  .strictObject({
    id: z.string(),
    ...ClassSaid,
    officeName: z.string(),
    cancelledAt: z.iso.datetime().nullable(),
    cancelReason: z.string(),
    invited: z.int(),
    /** So many have signed in, and so many of all were not there. */
    came: z.int(),
    absent: z.int(),
    byName: z.string(),
  })
  .meta({ id: 'ClassRow' })
export type ClassRow = z.infer<typeof ClassRow>

/** One change of a class after it was announced; those invited were told. */
export const ClassChange = z.strictObject({
  at: z.iso.datetime(),
  kind: z.enum(['moved', 'changed', 'cancelled']),
  reason: z.string(),
  byName: z.string(),
})

const Abilities = z.strictObject({
  /** May change, cancel, invite and sign for others. */
  keep: z.boolean(),
})

export const ClassShown = z
  .strictObject({
    ...ClassRow.shape,
    /** Counts each change, so that two officers do not write over each other. */
    revision: z.int(),
    lessonTitles: z.array(z.string()),
    changes: z.array(ClassChange),
    abilities: Abilities,
  })
  .meta({ id: 'Class' })
export type ClassShown = z.infer<typeof ClassShown>

export const listClasses = {
  input: z.strictObject({
    list: ClassList.default('coming'),
    /** Words of the title. */
    search: z.string().trim().max(40).optional(),
    audience: ClassAudience.optional(),
    after: After,
  }),
  reply: z.strictObject({
    /** Coming ones soonest first, others latest first. */
    classes: z.array(ClassRow),
    next: z.string().nullable(),
    abilities: z.strictObject({ schedule: z.boolean() }),
  }),
} satisfies Contract

export const openClass = {
  input: z.strictObject({ id: Id }),
  reply: ClassShown,
} satisfies Contract

export const previewInvite = {
  input: z.strictObject({ audience: ClassAudience, invite: ClassInvite }),
  /** `leftOut`: those whom the class is not for. */
  reply: z.strictObject({ people: z.int(), leftOut: z.int() }),
} satisfies Contract

export const scheduleClass = {
  input: z.strictObject({
    /** Made once per act by the console, so that a retry is recognised. */
    attemptId: z.uuid(),
    draft: ClassDraft,
    invite: ClassInvite,
  }),
  reply: ClassShown,
} satisfies Contract

export const changeClass = {
  input: z.strictObject({
    id: Id,
    revision: z.int(),
    draft: ClassDraft,
    /** Those invited read it. */
    reason: Reason,
  }),
  reply: ClassShown,
} satisfies Contract

export const cancelClass = {
  input: z.strictObject({ id: Id, reason: Reason }),
  reply: ClassShown,
} satisfies Contract

export const inviteToClass = {
  input: z.strictObject({ id: Id, invite: ClassInvite }),
  reply: ClassShown,
} satisfies Contract
