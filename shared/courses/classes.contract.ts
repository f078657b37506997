import { Category } from '../checkins/categories.contract'
import { z } from '../z'
import * as limits from './class-limits'
import { isTooLong } from './class-times.rules'
import { LONGEST_TITLE } from './lesson-limits'

const Id = z.string().max(64)

/**
 * Whom a class is for. There is no class for both.
 *
 * @source 《社区矫正法》第五十二条第三款：对未成年人的社区矫正，应当与成年人分别进行。
 */
export const ClassAudience = z.enum(['adults', 'minors'])
export type ClassAudience = z.infer<typeof ClassAudience>

const WebAddress = z.url({ protocol: /^https$/ }).max(limits.LONGEST_ADDRESS)

/** Where a class is: a place, or a link to be opened. Degrees, WGS-84. */
export const ClassPlace = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('place'),
      name: z.string().trim().min(2).max(60),
      latitude: z.number().min(3).max(54),
      longitude: z.number().min(73).max(136),
      radiusMetres: z.number().min(limits.CLASS_RADIUS.least).max(limits.CLASS_RADIUS.most),
    }),
    z.strictObject({
      kind: z.literal('link'),
      name: z.string().trim().min(2).max(60),
      url: WebAddress,
    }),
  ])
  .meta({ id: 'ClassPlace' })
export type ClassPlace = z.infer<typeof ClassPlace>

/** Something to read besides: a name and where it lies. */
export const ClassMaterial = z.strictObject({
  name: z.string().trim().min(1).max(60),
  url: WebAddress,
})
export type ClassMaterial = z.infer<typeof ClassMaterial>

/** What is said of a class, field by field. */
export const ClassSaid = {
  title: z.string().trim().min(2).max(LONGEST_TITLE),
  audience: ClassAudience,
  place: ClassPlace,
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  /** So many can come at most. */
  seats: z.int().min(1).max(limits.MOST_INVITED),
  /** What it is about, besides the lessons; may be empty. */
  text: z.string().trim().max(limits.LONGEST_OWN_TEXT),
  lessonIds: z
    .array(Id)
    .max(limits.MOST_LESSONS)
    .refine(ids => new Set(ids).size === ids.length, { params: { code: 'twice' } }),
  materials: z.array(ClassMaterial).max(limits.MOST_MATERIALS),
}

interface Times {
  from: string
  until: string
}
const endsLater = ({ from, until }: Times) => from < until
const endsBefore = { path: ['until'], params: { code: 'ends-before-it-begins' } }
const tooLong = { path: ['until'], params: { code: 'too-long' } }

/** What an officer says of a class. */
export const ClassDraft = z
  .strictObject(ClassSaid)
  .refine(endsLater, endsBefore)
  .refine(times => !isTooLong(times), tooLong)
  .meta({ id: 'ClassDraft' })
export type ClassDraft = z.infer<typeof ClassDraft>

/** Who is invited. Of a category or an office those are meant whom the class is for, as of now. */
export const ClassInvite = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('persons'),
    personIds: z.array(Id).min(1).max(limits.MOST_INVITED),
  }),
  z.strictObject({ kind: z.literal('category'), category: Category }),
  z.strictObject({ kind: z.literal('office'), officeId: z.string().max(20) }),
])
export type ClassInvite = z.infer<typeof ClassInvite>

/** `coming` holds what is going on too. */
export const ClassList = z.enum(['coming', 'over', 'cancelled'])
export type ClassList = z.infer<typeof ClassList>

/**
 * How somebody stands to a class. `absent` is a fact that time alone made, and nothing else; `fault`: a
 * fault was reported that day; `settled`: an officer has said what it means.
 */
export const AttendanceState = z.enum(['invited', 'in', 'out', 'absent', 'fault', 'settled'])
export type AttendanceState = z.infer<typeof AttendanceState>

/** How a signature came: by the phone's place, by opening a link, by the code, by an officer. */
export const SignWay = z.enum(['place', 'link', 'code', 'officer'])
export type SignWay = z.infer<typeof SignWay>

/** What was proved when somebody came or went. Where exactly he was is not kept. */
export const Signature = z.strictObject({
  /** By our clock. */
  at: z.iso.datetime(),
  way: SignWay,
  /** Of a place; null for all other ways. */
  verdict: z.enum(['inside', 'outside', 'cannot-say']).nullable(),
  /** To the edge of the place, positive inside; null for all other ways. */
  distanceMetres: z.number().nullable(),
})
export type Signature = z.infer<typeof Signature>
