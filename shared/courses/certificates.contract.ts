import { DayText } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { Proof } from '../evidence/evidence.contract'
import { z } from '../z'

/** A certificate, without what stands on it. It says nothing of why somebody studied. */
export const Certificate = z
  .strictObject({
    id: z.string(),
    /** Printed on it. */
    number: z.string(),
    issuedAt: z.iso.datetime(),
    lessons: z.int(),
    exams: z.int(),
    classes: z.int(),
    seconds: z.int(),
  })
  .meta({ id: 'Certificate' })
export type Certificate = z.infer<typeof Certificate>

/** A paper to be kept. */
export const Document = z.strictObject({
  /** With its ending. */
  name: z.string(),
  /** PDF, base64. */
  bytes: z.base64(),
})

/** The same attempt gives the same certificate. */
export const issueOwnCertificate = {
  input: z.strictObject({ attemptId: z.uuid() }),
  reply: Certificate,
} satisfies Contract

export const readOwnCertificate = {
  input: z.strictObject({ id: z.string().max(64) }),
  reply: Document,
} satisfies Contract

/**
 * What stands on a certificate. Nothing in it was written by anybody: a title could tell an employer why
 * somebody studied.
 *
 * @source 《社区矫正法》第四条第二款：社区矫正对象依法享有的人身权利、财产权利和其他权利不受侵犯，在就业、就学和
 *   享受社会保障等方面不受歧视。
 */
export const CertificateText = z
  .strictObject({
    number: z.string(),
    name: z.string(),
    issuedOn: DayText,
    firstDay: DayText,
    lastDay: DayText,
    /** What was studied to the end, by neutral names. */
    contents: z.array(z.strictObject({ name: z.string(), lessons: z.int() })),
    /** How many group sessions were attended, and exams passed. */
    classes: z.int(),
    exams: z.int(),
    minutes: z.int(),
  })
  .meta({ id: 'CertificateText' })
export type CertificateText = z.infer<typeof CertificateText>

/** Whoever holds the paper has number and code from it, and gets what stands on it. */
export const checkCertificate = {
  input: z.strictObject({
    number: z.string().trim().max(40),
    code: z.string().trim().max(40),
  }),
  reply: z.strictObject({
    text: CertificateText,
    /** Stands before the text when it is hashed. */
    salt: z.string(),
    /** That the hash lies in the log; null while it waits for its seal, about a second. */
    proof: Proof.nullable(),
  }),
} satisfies Contract
