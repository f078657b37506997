import { DayText } from '../checkins/terms.contract'
import { z } from '../z'
import { Contact, EmployerState } from './employers.contract'
import { FlagDecision, PostingFlag } from './flags.contract'

export const PostingKind = z.enum(['full-time', 'part-time', 'casual', 'seasonal'])
export type PostingKind = z.infer<typeof PostingKind>

export const Shift = z.enum(['day', 'night', 'rotating', 'flexible'])
export type Shift = z.infer<typeof Shift>

export const PayPeriod = z.enum(['hour', 'day', 'month', 'piece'])
export type PayPeriod = z.infer<typeof PayPeriod>

/** What somebody can do; the same words for a posting and for a wish. */
export const Skill = z.enum([
  'none-needed',
  'cleaning',
  'care',
  'cooking',
  'serving',
  'sales',
  'office-work',
  'computer',
  'security',
  'loading',
  'assembly',
  'sewing',
  'welding',
  'electrics',
  'repair',
  'carpentry',
  'building',
  'driving',
  'forklift',
  'delivery',
  'farming',
  'livestock',
  'gardening',
  'hairdressing',
])
export type Skill = z.infer<typeof Skill>

/** 养老、医疗、工伤、失业、生育保险, 住房公积金, and insurance against accidents that is none of them. */
export const Insurance = z.enum([
  'pension',
  'medical',
  'injury',
  'unemployment',
  'maternity',
  'housing-fund',
  'accident',
])
export type Insurance = z.infer<typeof Insurance>

export const Lodging = z.enum(['none', 'bed', 'meals', 'bed-and-meals'])
export type Lodging = z.infer<typeof Lodging>

/** A draft can be opened; whatever is not open, no person sees. */
export const PostingState = z.enum(['draft', 'open', 'paused', 'refused', 'closed', 'expired'])
export type PostingState = z.infer<typeof PostingState>

const MOST_YUAN = 100_000
const Yuan = z.number().min(0).max(MOST_YUAN).multipleOf(0.01)

/** Yuan before deductions, from–to; the same number twice where there is no range. */
export const Pay = z
  .strictObject({ from: Yuan, to: Yuan, period: PayPeriod })
  .refine(({ from, to }) => from <= to, { path: ['to'], params: { code: 'less-than-from' } })
export type Pay = z.infer<typeof Pay>

/** Degrees, WGS-84; within China. */
export const PostingPoint = z.strictObject({
  latitude: z.number().min(3).max(54),
  longitude: z.number().min(73).max(136),
})
export type PostingPoint = z.infer<typeof PostingPoint>

export const PostingPlace = z.strictObject({
  /** The office (司法所) of the township where the work is: distance is counted from its middle when there is no point. */
  townshipId: z.string().min(1).max(20),
  text: z.string().trim().min(2).max(120),
  point: PostingPoint.nullable(),
})
export type PostingPlace = z.infer<typeof PostingPlace>

const noneTwice = (list: readonly string[]) => new Set(list).size === list.length
const twice = { params: { code: 'twice' } }

/** What a posting says of the work. */
const Work = {
  title: z.string().trim().min(2).max(40),
  kind: PostingKind,
  /** Null: the employer did not say. */
  pay: Pay.nullable(),
  shift: Shift,
  /** Null: the employer did not say. */
  hours: z
    .strictObject({ aDay: z.number().min(0.5).max(24), daysAWeek: z.int().min(1).max(7) })
    .nullable(),
  place: PostingPlace,
  skills: z.array(Skill).max(6).refine(noneTwice, twice),
  insurance: z.array(Insurance).refine(noneTwice, twice),
  lodging: Lodging,
  /** The last day to come forward, in China; null: the employer did not say. */
  deadline: DayText.nullable(),
  /** How many are wanted. */
  places: z.int().min(1).max(999),
  description: z.string().trim().max(1000),
}

/** What an officer enters. */
export const PostingContent = z
  .strictObject({ employerId: z.string().min(1).max(64), ...Work, contact: Contact })
  .meta({ id: 'PostingContent' })
export type PostingContent = z.infer<typeof PostingContent>

/** One line of the officers' list. */
export const PostingRow = z
  .strictObject({
    id: z.string(),
    countyId: z.string(),
    employerId: z.string(),
    employerName: z.string(),
    employerState: EmployerState,
    isBase: z.boolean(),
    title: z.string(),
    kind: PostingKind,
    pay: Pay.nullable(),
    shift: Shift,
    townshipId: z.string(),
    townshipName: z.string(),
    deadline: DayText.nullable(),
    places: z.int(),
    state: PostingState,
    flags: z.array(PostingFlag),
    /** Whether an officer has let it pass with the flags that it has now. */
    flagsDecided: z.boolean(),
    version: z.int(),
    changedAt: z.iso.datetime(),
    /** Of the import that brought it; null when entered by hand. */
    importId: z.string().nullable(),
  })
  .meta({ id: 'PostingRow' })
export type PostingRow = z.infer<typeof PostingRow>

/** A posting with all that it says. */
export const Posting = z
  .strictObject({
    ...PostingRow.shape,
    ...Work,
    contact: Contact,
    decision: FlagDecision.nullable(),
    /** The last day on which it is shown while open; null before it was ever opened. */
    shownUntil: DayText.nullable(),
    openedAt: z.iso.datetime().nullable(),
    /** Why it is in the state in which it is; empty where nobody was asked. */
    reason: z.string(),
    changedByName: z.string(),
  })
  .meta({ id: 'Posting' })
export type Posting = z.infer<typeof Posting>

/** What became of a posting, and when. */
export const PostingPast = z
  .strictObject({
    version: z.int(),
    what: z.enum([
      'added',
      'imported',
      'changed',
      'opened',
      'paused',
      'refused',
      'closed',
      'expired',
    ]),
    reason: z.string(),
    at: z.iso.datetime(),
    /** Empty where nobody did it: it expired. */
    byName: z.string(),
  })
  .meta({ id: 'PostingPast' })
export type PostingPast = z.infer<typeof PostingPast>
