import type { Contract } from '../endpoint'
import { Purpose } from '../oversight/oversight.contract'
import { z } from '../z'
import { Hint, Jpeg } from './attempts.contract'
import { Consent } from './consents.contract'

/** What is wrong with a picture that faces are to be compared with. */
export const PictureFault = z.enum([
  ...Hint.options,
  'turned-away',
  'not-a-photo',
  'another-person',
])
export type PictureFault = z.infer<typeof PictureFault>

/** Waiting for an officer, in use, replaced by a newer one, refused, or deleted. */
export const EnrolmentState = z.enum(['proposed', 'active', 'replaced', 'refused', 'deleted'])
export type EnrolmentState = z.infer<typeof EnrolmentState>

export const Enrolment = z
  .strictObject({
    version: z.int(),
    state: EnrolmentState,
    /** `officer`: taken or uploaded at the office; `person`: by himself at the first binding. */
    by: z.enum(['officer', 'person']),
    byName: z.string(),
    at: z.iso.datetime(),
    pictureIds: z.array(z.string()),
  })
  .meta({ id: 'FaceEnrolment' })
export type Enrolment = z.infer<typeof Enrolment>

export const FaceFile = z
  .strictObject({
    consent: Consent,
    isUnderFourteen: z.boolean(),
    /** Newest first. */
    enrolments: z.array(Enrolment),
    newPictureAsked: z.string().nullable(),
    /** Nobody asks this person to read digits aloud. Why is not written down. */
    sparedDigits: z.boolean(),
    /** Whether our own engine can compare; else pictures are of no use. */
    engineReady: z.boolean(),
    abilities: z.strictObject({ enrol: z.boolean() }),
  })
  .meta({ id: 'FaceFile' })
export type FaceFile = z.infer<typeof FaceFile>

export const readFaceFile = {
  input: z.strictObject({ personId: z.string().max(64), purpose: Purpose }),
  reply: FaceFile,
} satisfies Contract

/** Says what is wrong with a picture; keeps nothing. */
export const checkPicture = {
  input: z.strictObject({ jpeg: Jpeg }),
  reply: z.strictObject({ faults: z.array(PictureFault) }),
} satisfies Contract

const Pictures = z.array(Jpeg).min(1).max(3)

/** @remarks refused without the person's consent, and under fourteen. */
export const enrol = {
  input: z.strictObject({ personId: z.string().max(64), jpegs: Pictures }),
  reply: z.strictObject({ file: FaceFile, faults: z.array(z.array(PictureFault)) }),
} satisfies Contract

/** The person's own picture, while there is none or a new one was asked for; an officer confirms it. */
export const proposeEnrolment = {
  input: z.strictObject({ jpegs: Pictures }),
  reply: z.strictObject({ faults: z.array(z.array(PictureFault)) }),
} satisfies Contract

export const decideEnrolment = {
  input: z.strictObject({
    personId: z.string().max(64),
    version: z.int(),
    accept: z.boolean(),
    note: z.string().trim().max(300).default(''),
  }),
  reply: FaceFile,
} satisfies Contract

/** A picture that a person handed in and nobody has confirmed. It shows no face. */
export const Proposal = z
  .strictObject({
    /** Person and version. */
    id: z.string(),
    personId: z.string(),
    personName: z.string(),
    officeId: z.string(),
    officeName: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'FacePictureProposal' })
export type Proposal = z.infer<typeof Proposal>

/** Which wait, oldest first. */
export const listProposals = {
  input: z.strictObject({
    officeId: z.string().max(20).optional(),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({ proposals: z.array(Proposal), next: z.string().nullable() }),
} satisfies Contract

/** Who cannot hear or speak, or does not want to, is never asked to read digits aloud. */
export const spareDigits = {
  input: z.strictObject({ personId: z.string().max(64), spared: z.boolean() }),
  reply: FaceFile,
} satisfies Contract

/** The person is asked for a new picture. */
export const askNewPicture = {
  input: z.strictObject({
    personId: z.string().max(64),
    reason: z.string().trim().min(2).max(200),
  }),
  reply: FaceFile,
} satisfies Contract
