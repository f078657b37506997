import type { Offer } from './browsing.contract'
import type { MatchReason, Wishes } from './wishes.contract'

/** What of an offer a match looks at. */
export type Matched = Pick<
  Offer,
  'kind' | 'shift' | 'skills' | 'monthly' | 'kilometres' | 'lodging' | 'insurance'
>

/** How well an offer fits, and why. */
export interface Match {
  /** From 0 to 100, of what the person said matters; only for the order. */
  score: number
  reasons: MatchReason[]
}

/** What each wish weighs beside the others. */
const WEIGHT = { skill: 40, near: 20, pay: 20, kind: 10, shift: 5, insurance: 3, lodging: 2 }

/** Work that asks for nothing is open to all, but is not what somebody learned. */
const NO_SKILL_NEEDED = 25

/** Kilometres that are near where the person did not say how far is too far. */
const NEAR_KILOMETRES = 15

/** A wish in the light of an offer: what it brings of its weight, and the reason if there is one. */
interface Weighed {
  weight: number
  got: number
  reason: MatchReason | null
}

const nothing = (weight: number): Weighed => ({ weight, got: 0, reason: null })

/**
 * Whether an offer fits what a person wishes, and why; null where it does not. What an offer leaves
 * open speaks neither for it nor against it.
 *
 * Only the person's own wishes and the offer are looked at: nothing of the file decides what work
 * somebody is shown as fitting.
 */
export function matchOf(wishes: Wishes, offer: Matched): Match | null {
  if (contradicts(wishes, offer)) return null
  const weighed = [
    skillOf(wishes, offer),
    nearOf(wishes, offer),
    payOf(wishes, offer),
    kindOf(wishes, offer),
    shiftOf(wishes, offer),
    insuranceOf(offer),
    lodgingOf(offer),
  ]
  const sum = (of: 'weight' | 'got') => weighed.reduce((total, one) => total + one[of], 0)
  const reasons = weighed.flatMap(({ reason }) => reason ?? [])
  if (reasons.length === 0) return null
  return { score: Math.round((100 * sum('got')) / sum('weight')), reasons }
}

/** Whether an offer is for certain what the person does not want. */
function contradicts(wishes: Wishes, offer: Matched): boolean {
  const { skills, kinds, shifts, payAtLeast, kilometres } = wishes
  const asksOther =
    skills.length > 0 &&
    asked(offer).length > 0 &&
    !asked(offer).some(skill => skills.includes(skill))
  return (
    asksOther ||
    (kinds.length > 0 && !kinds.includes(offer.kind)) ||
    (shifts.length > 0 && offer.shift !== 'flexible' && !shifts.includes(offer.shift)) ||
    (payAtLeast !== null && offer.monthly !== null && offer.monthly.to < payAtLeast) ||
    (kilometres !== null && offer.kilometres !== null && offer.kilometres > kilometres)
  )
}

/** What somebody must be able to do. */
const asked = ({ skills }: Matched) => skills.filter(skill => skill !== 'none-needed')

function skillOf({ skills }: Wishes, offer: Matched): Weighed {
  const weight = skills.length > 0 ? WEIGHT.skill : NO_SKILL_NEEDED
  const both = asked(offer).filter(skill => skills.includes(skill))
  if (both.length > 0) return { weight, got: weight, reason: { code: 'skill', skills: both } }
  if (asked(offer).length > 0) return nothing(weight)
  return { weight, got: NO_SKILL_NEEDED, reason: { code: 'no-skill-needed' } }
}

/** Half of the weight at the edge of what is near, all of it in the middle. */
function nearOf({ townshipId, kilometres: most }: Wishes, { kilometres }: Matched): Weighed {
  if (townshipId === null) return nothing(0)
  const edge = most ?? NEAR_KILOMETRES
  if (kilometres === null || kilometres > edge) return nothing(WEIGHT.near)
  const got = WEIGHT.near * (1 - kilometres / edge / 2)
  return { weight: WEIGHT.near, got, reason: { code: 'near', kilometres } }
}

/** All of the weight where even the least that is paid is enough, half of it where the most is. */
function payOf({ payAtLeast }: Wishes, { monthly }: Matched): Weighed {
  if (payAtLeast === null) return nothing(0)
  if (!monthly) return nothing(WEIGHT.pay)
  const isSure = monthly.from >= payAtLeast
  return {
    weight: WEIGHT.pay,
    got: isSure ? WEIGHT.pay : WEIGHT.pay / 2,
    reason: { code: 'pay', monthly: isSure ? monthly.from : monthly.to },
  }
}

function kindOf({ kinds }: Wishes, { kind }: Matched): Weighed {
  if (kinds.length === 0) return nothing(0)
  return { weight: WEIGHT.kind, got: WEIGHT.kind, reason: { code: 'kind', kind } }
}

function shiftOf({ shifts }: Wishes, { shift }: Matched): Weighed {
  if (shifts.length === 0) return nothing(0)
  return { weight: WEIGHT.shift, got: WEIGHT.shift, reason: { code: 'shift', shift } }
}

function insuranceOf({ insurance }: Matched): Weighed {
  if (insurance.length === 0) return nothing(WEIGHT.insurance)
  return { weight: WEIGHT.insurance, got: WEIGHT.insurance, reason: { code: 'insurance' } }
}

function lodgingOf({ lodging }: Matched): Weighed {
  const hasBed = lodging === 'bed' || lodging === 'bed-and-meals'
  if (!hasBed) return nothing(WEIGHT.lodging)
  return { weight: WEIGHT.lodging, got: WEIGHT.lodging, reason: { code: 'lodging' } }
}
