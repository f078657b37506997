import type { Contract } from '../endpoint'
import { z } from '../z'
import { DayText } from './terms.contract'

/** What the rules can find of a check-in. */
export const FindingCode = z.enum([
  'outside-home-county',
  'place-uncertain',
  'in-forbidden-place',
  'not-at-required-place',
  'early',
  'late',
  /** Made within its window by the phone's clock, received after it. */
  'delivered-later',
  'impossible-travel',
  'constant-coordinates',
  'too-perfect',
  'device-changed',
  // Facts about the device, or of the moment; they alone never call for attention.
  'other-slot',
  'few-samples',
  'clock-skew',
  'counter-gap',
])
export type FindingCode = z.infer<typeof FindingCode>

/** What a finding rests on, so that a screen can say the reason plainly. Whole numbers. */
const Facts = z.strictObject({
  kilometresPerHour: z.int().optional(),
  metres: z.int().optional(),
  minutes: z.int().optional(),
  times: z.int().optional(),
  /** Name of a place or a county. */
  place: z.string().optional(),
})

/** Something an officer should look at, with the article it rests on. Never a penalty. */
export const Finding = z
  .strictObject({ code: FindingCode, article: z.string(), facts: Facts.optional() })
  .meta({ id: 'Finding' })
export type Finding = z.infer<typeof Finding>

/** What the rules said of a check-in at a moment. An earlier judgement is kept beside a later one. */
export const Judgement = z.strictObject({
  at: z.iso.datetime(),
  /** Version of the rules. */
  rules: z.string(),
  because: z.enum([
    'received',
    /** Another check-in arrived later and throws a new light on this one. */
    'later-point',
  ]),
  findings: z.array(Finding),
})
export type Judgement = z.infer<typeof Judgement>

/** What an officer says of a finding after looking into it: so it was, a false alarm, or a fault of the technique. */
export const Mark = z.enum(['confirmed', 'false-alarm', 'fault'])
export type Mark = z.infer<typeof Mark>

export const FindingMark = z.strictObject({ code: FindingCode, mark: Mark })
export type FindingMark = z.infer<typeof FindingMark>

/** What the person says to a finding. */
export const FindingAnswer = z.strictObject({
  code: FindingCode,
  words: z.string(),
  at: z.iso.datetime(),
})
export type FindingAnswer = z.infer<typeof FindingAnswer>

const Id = z.string().regex(/^[0-9a-f]{24}$/)

export const answerFinding = {
  input: z.strictObject({
    checkInId: Id,
    code: FindingCode,
    words: z.string().trim().min(2).max(300),
  }),
  reply: FindingAnswer,
} satisfies Contract

export const countFindings = {
  input: z.strictObject({
    /** Months, YYYY-MM, of the time of receipt in China. */
    fromMonth: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    toMonth: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    officeId: z.string().max(20).optional(),
  }),
  reply: z.strictObject({
    counts: z.array(
      z.strictObject({
        month: z.string(),
        code: FindingCode,
        found: z.int(),
        confirmed: z.int(),
        falseAlarm: z.int(),
        fault: z.int(),
        answered: z.int(),
      }),
    ),
    checkIns: z.array(z.strictObject({ month: z.string(), number: z.int() })),
    asOf: DayText,
  }),
} satisfies Contract
