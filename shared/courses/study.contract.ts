import { DayText } from '../checkins/terms.contract'
import type { Contract } from '../endpoint'
import { PromptState } from '../messages/prompts.contract'
import { z } from '../z'
import { StudyProgress } from './lessons.contract'
import { PLAYING_SPEEDS } from './study-limits'

/** How somebody shows now and then that he is there. Both are as good; the person chooses. */
export const PresenceWay = z.enum(['tap', 'face'])
export type PresenceWay = z.infer<typeof PresenceWay>

/** Asks whether somebody is there. Nothing is counted until it is answered. */
export const PresenceCheck = z
  .strictObject({
    /** `missed`: what was counted since the last answer is not; it can be taken again at any time. */
    state: z.enum(['open', 'missed']),
    way: PresenceWay,
    /** Four digits to be touched one after the other; empty where a face is shown, or it was missed. */
    digits: z.string(),
    /** The request under which a face is shown; null until it was asked for. */
    requestId: z.string().nullable(),
    until: z.iso.datetime(),
  })
  .meta({ id: 'PresenceCheck' })
export type PresenceCheck = z.infer<typeof PresenceCheck>

/** One stretch of a lesson: what stands on one screen, or what is played. Seconds are what it counts at most. */
export const StudyPart = z
  .strictObject({
    kind: z.enum(['text', 'media']),
    /** Blocks of the lesson from the first up to, but not including, the second. */
    blocks: z.tuple([z.int(), z.int()]),
    seconds: z.number(),
  })
  .meta({ id: 'StudyPart' })
export type StudyPart = z.infer<typeof StudyPart>

/** What counts now, by the server’s clock and no other. */
export const StudyCount = z
  .strictObject({
    /** By part, seconds of it that count; rounded down. */
    covered: z.array(z.int()),
    /** Which share of the lesson counts. */
    share: z.number(),
    /** Which share is needed. */
    neededShare: z.number(),
    /** Counted today, in all lessons. */
    todaySeconds: z.int(),
    /** No more than this is counted on one day. */
    daySeconds: z.int(),
    quizPassed: z.boolean(),
    doneAt: z.iso.datetime().nullable(),
    check: PresenceCheck.nullable(),
  })
  .meta({ id: 'StudyCount' })
export type StudyCount = z.infer<typeof StudyCount>

/** What the next sign of life must name; each is good once. */
const Next = { sequence: z.int().min(0), nonce: z.string().max(64) }

const SessionId = z.string().regex(/^[0-9a-f]{24}$/)
const LessonId = z.string().max(64)
const Place = { part: z.int().min(0).max(400), at: z.number().min(0).max(86_400) }

/** Begins to study a lesson; whatever was open before, on this phone or another, ends by it. */
export const openStudy = {
  input: z.strictObject({ lessonId: LessonId }),
  reply: z.strictObject({
    ...Next,
    sessionId: SessionId,
    version: z.int(),
    parts: z.array(StudyPart),
    /** Where the person was last, as his phone said. */
    resume: z.strictObject({ part: z.int(), at: z.number() }),
    /** Between two signs of life. */
    everySeconds: z.int(),
    /** Whether somewhere else somebody was studying until now. */
    tookOver: z.boolean(),
    way: PresenceWay,
    count: StudyCount,
  }),
} satisfies Contract

/** A sign of life. All it says is a claim; what counts is judged by the server. */
export const beatStudy = {
  input: z.strictObject({
    ...Next,
    sessionId: SessionId,
    ...Place,
    /** Something is being played or read, and not put aside. */
    active: z.boolean(),
    /** Whether the page is in front. */
    visible: z.boolean(),
    speed: z.literal(PLAYING_SPEEDS),
  }),
  reply: z.strictObject({
    ...Next,
    /** `seek`: farther on than can have been played, and not counted. */
    why: z.enum(['counted', 'nothing-new', 'seek', 'check', 'day-full']),
    count: StudyCount,
  }),
} satisfies Contract

export const closeStudy = {
  input: z.strictObject({ sessionId: SessionId }),
  reply: z.strictObject({ closed: z.boolean() }),
} satisfies Contract

/**
 * Answers whether somebody is there. `again`: a missed one is taken anew. `face` asks for a request to
 * show the face under, `seen` looks how it went, `tap-instead` takes digits in its place.
 */
export const answerPresence = {
  input: z.discriminatedUnion('act', [
    z.strictObject({
      act: z.literal('tap'),
      sessionId: SessionId,
      digits: z.string().regex(/^\d{4}$/),
    }),
    z.strictObject({
      act: z.enum(['again', 'face', 'seen', 'tap-instead']),
      sessionId: SessionId,
    }),
  ]),
  reply: z.strictObject({
    /** Whether it was answered and study goes on. */
    passed: z.boolean(),
    count: StudyCount,
  }),
} satisfies Contract

export const setPresenceWay = {
  input: z.strictObject({ way: PresenceWay }),
  reply: z.strictObject({ way: PresenceWay }),
} satisfies Contract

/** What was read without a signal. It counts when the questions are answered, and then in part. */
export const tellOfflineReading = {
  input: z.strictObject({
    attemptId: z.uuid(),
    lessonId: LessonId,
    version: z.int(),
    /** By the phone’s clock, both. */
    takenAt: z.iso.datetime(),
    seconds: z.int().min(1).max(86_400),
  }),
  reply: z.strictObject({
    attemptId: z.uuid(),
    /** Of that, what can count at most. */
    keptSeconds: z.int(),
    counted: z.boolean(),
  }),
} satisfies Contract

/** How a person’s study stands in all. */
export const readOwnStudy = {
  input: z.strictObject({}),
  reply: z.strictObject({
    todaySeconds: z.int(),
    daySeconds: z.int(),
    /** In this month of China, and since the beginning. */
    monthSeconds: z.int(),
    allSeconds: z.int(),
    /** Lessons that are done. */
    done: z.int(),
    way: PresenceWay,
    /** Whether WeChat will tell of what he is to study. */
    prompt: PromptState,
    /** What was begun last and is not done; null when nothing is. */
    goOn: z
      .strictObject({ lessonId: z.string(), title: z.string(), progress: StudyProgress })
      .nullable(),
  }),
} satisfies Contract

/**
 * What looked unusual while somebody studied: a question for an officer, never a penalty.
 * `seek`: farther on than can have been played. `replay`: signs of life out of their order.
 * `two-devices`: study on another phone at the same moment. `rhythm`: as even as a machine.
 */
export const StudyFindingCode = z.enum([
  ...['seek', 'replay', 'two-devices', 'rhythm', 'presence-missed'],
] as const)
export type StudyFindingCode = z.infer<typeof StudyFindingCode>

/** One stretch of study, as an officer sees it. */
export const StudySession = z
  .strictObject({
    id: z.string(),
    personId: z.string(),
    lessonId: z.string(),
    version: z.int(),
    openedAt: z.iso.datetime(),
    closedAt: z.iso.datetime(),
    countedSeconds: z.int(),
    days: z.array(z.strictObject({ day: DayText, seconds: z.int() })),
    findings: z.array(z.strictObject({ code: StudyFindingCode, times: z.int() })),
  })
  .meta({ id: 'StudySession' })
export type StudySession = z.infer<typeof StudySession>
