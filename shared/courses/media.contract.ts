import type { Contract } from '../endpoint'
import { z } from '../z'
import { LESSON_MEDIA_LIMITS, LESSON_PART_BYTES, LONGEST_LINE } from './lesson-limits'

export const LessonMediaKind = z.enum(['picture', 'audio', 'video'])
export type LessonMediaKind = z.infer<typeof LessonMediaKind>

export const LessonMediaType = z.enum([
  ...['image/jpeg', 'image/png'],
  ...['audio/mpeg', 'audio/mp4', 'video/mp4', 'video/webm'],
] as const)
export type LessonMediaType = z.infer<typeof LessonMediaType>

/** A picture, sound or film of a lesson, and where it can be had for a while. */
export const LessonMedia = z
  .strictObject({
    id: z.string(),
    kind: LessonMediaKind,
    type: LessonMediaType,
    bytes: z.int(),
    /** As measured; null for a picture. */
    seconds: z.number().nullable(),
    /** Pixels; null for sound. */
    width: z.int().nullable(),
    height: z.int().nullable(),
    /** Path with its signature, below the server's origin; ranges may be asked for. Good for some hours. */
    address: z.string(),
  })
  .meta({ id: 'LessonMedia' })
export type LessonMedia = z.infer<typeof LessonMedia>

const Digest = z.string().regex(/^[0-9a-f]{64}$/)
const MOST_PARTS = Math.ceil(LESSON_MEDIA_LIMITS.video.bytes / LESSON_PART_BYTES)

/** Says what will be sent. The same file goes on where it broke off, whoever of the county sends it. */
export const beginLessonMedia = {
  input: z.strictObject({
    /** As the file is called; for the list. */
    name: z.string().trim().min(1).max(LONGEST_LINE),
    type: LessonMediaType,
    bytes: z.int().min(1).max(LESSON_MEDIA_LIMITS.video.bytes),
    /** Of the whole, SHA-256, hex. */
    digest: Digest,
  }),
  reply: z.strictObject({
    id: z.string(),
    parts: z.int(),
    /** Numbers of the parts to be sent, from 0; none: it is there. */
    missing: z.array(z.int()),
  }),
} satisfies Contract

/** A part; parts may come again and in any order. With the last one the whole is looked at. */
export const sendLessonMedia = {
  input: z.strictObject({
    id: z.string().max(64),
    part: z
      .int()
      .min(0)
      .max(MOST_PARTS - 1),
    bytes: z
      .string()
      .max(Math.ceil(LESSON_PART_BYTES / 3) * 4)
      .regex(/^[A-Za-z0-9+/]+={0,2}$/),
  }),
  reply: z.strictObject({
    missing: z.array(z.int()),
    /** When all is there and is what it says to be. */
    media: LessonMedia.nullable(),
  }),
} satisfies Contract

/** What the county has, newest first. */
export const listLessonMedia = {
  input: z.strictObject({
    kind: LessonMediaKind.optional(),
    /** Part of the name. */
    search: z.string().trim().max(40).optional(),
    after: z.string().max(200).optional(),
  }),
  reply: z.strictObject({
    media: z.array(LessonMedia.extend({ name: z.string(), addedAt: z.iso.datetime() })),
    next: z.string().nullable(),
  }),
} satisfies Contract
