import type { Contract } from '../endpoint'
import { z } from '../z'
import { Insurance, Posting, PostingKind, PostingPoint, Shift, Skill } from './postings.contract'

/** A township from which distance is counted: the person picks it; no phone says where it is. */
export const JobArea = z
  .strictObject({
    /** Of the office that looks after the township. */
    id: z.string(),
    /** The township's own name: an office's would say too much. */
    name: z.string(),
    /** Its middle, WGS-84; null while nobody has drawn it. */
    middle: PostingPoint.nullable(),
  })
  .meta({ id: 'JobArea' })
export type JobArea = z.infer<typeof JobArea>

/** About how much comes together in a month; see `monthlyPay`. */
const MonthlyPay = z.strictObject({ from: z.int(), to: z.int() })

/** An open posting as a person reads it in a list. */
export const Offer = z
  .strictObject({
    ...Posting.pick({
      id: true,
      employerName: true,
      isBase: true,
      title: true,
      kind: true,
      pay: true,
      shift: true,
      hours: true,
      skills: true,
      insurance: true,
      lodging: true,
      deadline: true,
      places: true,
      townshipId: true,
    }).shape,
    monthly: MonthlyPay.nullable(),
    townshipName: z.string(),
    placeText: z.string(),
    /**
     * From the middle of the township that was picked, as the crow flies; null when none was, or when
     * it is not known where one of the two is.
     */
    kilometres: z.number().nullable(),
    openedAt: z.iso.datetime(),
    /** Whether the person has put it aside to come back to. */
    saved: z.boolean(),
  })
  .meta({ id: 'Offer' })
export type Offer = z.infer<typeof Offer>

/** One offer with all that the person needs in order to call. */
export const OfferDetails = z
  .strictObject({
    ...Offer.shape,
    ...Posting.pick({ description: true, contact: true }).shape,
    /** WGS-84; null where only the township is known. */
    point: PostingPoint.nullable(),
  })
  .meta({ id: 'OfferDetails' })
export type OfferDetails = z.infer<typeof OfferDetails>

export const OfferSort = z.enum(['newest', 'best-paid', 'nearest'])
export type OfferSort = z.infer<typeof OfferSort>

/** So far away is within the county, wherever one begins. */
export const MOST_KILOMETRES = 200

const Kilometres = z.int().min(1).max(MOST_KILOMETRES)

/** How a list is narrowed. */
const Filter = {
  /** Part of a title, of an employer's name, or of what one must be able to do. */
  search: z.string().trim().max(40).optional(),
  townshipId: z.string().max(20).optional(),
  /** Only with a township. */
  kilometres: Kilometres.optional(),
  /** Yuan a month. */
  payAtLeast: z.int().min(0).max(100_000).optional(),
  kind: PostingKind.optional(),
  shift: Shift.optional(),
  skill: Skill.optional(),
  insurance: Insurance.optional(),
  /** With a bed. */
  lodging: z.literal('yes').optional(),
}

const fromSomewhere = ({ townshipId, kilometres, sort }: Narrowing) =>
  townshipId !== undefined || (kilometres === undefined && sort !== 'nearest')
const noTownship = { path: ['townshipId'], params: { code: 'missing' } }

interface Narrowing {
  townshipId?: string | undefined
  kilometres?: number | undefined
  sort?: OfferSort | undefined
}

const OfferFilter = z.strictObject(Filter)
export type OfferFilter = z.infer<typeof OfferFilter>

const After = z.string().max(200).optional()
const OfferId = z.string().max(64)

const Page = z.strictObject({ offers: z.array(Offer), next: z.string().nullable() })

/** Whether work is offered here at all: until the platform allows it, it is not. */
export const readJobsSwitch = {
  input: z.strictObject({}),
  reply: z.strictObject({ on: z.boolean() }),
} satisfies Contract

export const listJobAreas = {
  input: z.strictObject({}),
  reply: z.strictObject({ areas: z.array(JobArea) }),
} satisfies Contract

export const listOffers = {
  input: z
    .strictObject({ ...Filter, sort: OfferSort.default('newest'), after: After })
    .refine(fromSomewhere, noTownship),
  reply: z.strictObject({ ...Page.shape, total: z.int() }),
} satisfies Contract

/** One mark on the map. */
export const OfferMark = z
  .strictObject({
    ...Offer.pick({ id: true, title: true, employerName: true, pay: true, kilometres: true }).shape,
    point: PostingPoint,
    /** Whether that is the place itself, not the middle of its township. */
    exact: z.boolean(),
  })
  .meta({ id: 'OfferMark' })
export type OfferMark = z.infer<typeof OfferMark>

export const mapOffers = {
  input: OfferFilter.refine(fromSomewhere, noTownship),
  /** The newest hundred of those whose place is known, and how many there are in all. */
  reply: z.strictObject({ marks: z.array(OfferMark), total: z.int() }),
} satisfies Contract

export const openOffer = {
  input: z.strictObject({ id: OfferId, townshipId: z.string().max(20).optional() }),
  reply: OfferDetails,
} satisfies Contract

export const saveOffer = {
  input: z.strictObject({ id: OfferId, saved: z.boolean() }),
  reply: z.strictObject({ saved: z.boolean() }),
} satisfies Contract

/** One that was put aside or looked at; `open` tells whether it still is. */
export const KeptOffer = z
  .strictObject({ offer: Offer, open: z.boolean(), at: z.iso.datetime() })
  .meta({ id: 'KeptOffer' })
export type KeptOffer = z.infer<typeof KeptOffer>

const Kept = z.strictObject({ kept: z.array(KeptOffer), next: z.string().nullable() })

/** Put aside last, first. */
export const listSavedOffers = {
  input: z.strictObject({ after: After }),
  reply: Kept,
} satisfies Contract

/** Looked at last, first. */
export const listSeenOffers = {
  input: z.strictObject({ after: After }),
  reply: Kept,
} satisfies Contract

export const forgetSeenOffers = {
  input: z.strictObject({}),
  reply: z.strictObject({ forgotten: z.int() }),
} satisfies Contract

/**
 * What somebody sees to whom an offer was handed on. It names nobody: neither who handed it on nor
 * whom to call there, which the open net must not collect.
 */
export const SharedOffer = z
  .strictObject({
    ...Offer.omit({ saved: true, kilometres: true, isBase: true, townshipId: true }).shape,
    description: z.string(),
  })
  .meta({ id: 'SharedOffer' })
export type SharedOffer = z.infer<typeof SharedOffer>

export const readSharedOffer = {
  input: z.strictObject({ id: OfferId }),
  reply: SharedOffer,
} satisfies Contract
