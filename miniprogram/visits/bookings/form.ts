import type { Day } from '#shared/time/days'
import type { Hardship, TypeAnswers, book } from '#shared/visits/bookings/bookings.contract'
import type { VisitNeed } from '#shared/visits/bookings/states.contract'
import type { FreeSlot } from '#shared/visits/prisons/slots.contract'
import type { z } from '#shared/z'

/** One screen of the form, with one question. */
export type Step =
  'who' | 'along' | 'rather' | 'hard' | 'phone' | 'found' | 'when' | 'needs' | 'review'

/** What was answered so far; null is not answered yet. */
export interface Form {
  kinshipId: string | null
  /** Where the one is held whom that kinship is with. */
  prisonId: string | null
  companions: readonly string[]
  rather: TypeAnswers['rather'] | null
  hard: readonly Hardship[]
  phone: TypeAnswers['phone'] | null
  slot: FreeSlot | null
  /** In place of a time: to stand in line for one within these days. */
  line: { fromDay: Day; toDay: Day } | null
  needs: readonly VisitNeed[]
  interpreter: string | null
}

/** Nothing is chosen beforehand. */
export const EMPTY: Form = {
  kinshipId: null,
  prisonId: null,
  companions: [],
  rather: null,
  hard: [],
  phone: null,
  slot: null,
  line: null,
  needs: [],
  interpreter: null,
}

const TO_THE_PRISON: readonly Step[] = ['who', 'along', 'rather', 'found']
const REMOTE: readonly Step[] = [
  ...(['who', 'along', 'rather', 'hard', 'phone'] as const),
  ...(['found', 'when', 'needs', 'review'] as const),
]

/** Questions in the order in which they are asked; whoever goes there is asked fewer. */
export const stepsOf = ({ rather }: Form): readonly Step[] =>
  rather === 'go-there' ? TO_THE_PRISON : REMOTE

/** The question after this one; the last one is followed by itself. */
export function stepAfter(form: Form, step: Step): Step {
  const steps = stepsOf(form)
  return steps[steps.indexOf(step) + 1] ?? step
}

/** The question before; null for the first one. */
export function stepBefore(form: Form, step: Step): Step | null {
  const steps = stepsOf(form)
  return steps[steps.indexOf(step) - 1] ?? null
}

const NO_TIME = { slot: null, line: null }

/** A form with something answered anew; what no longer fits the answer is asked for again. */
export function changed(form: Form, change: Partial<Form>): Form {
  const next = { ...form, ...change }
  if (next.kinshipId !== form.kinshipId) return { ...next, companions: [], ...NO_TIME }
  if (next.rather === 'go-there') return { ...next, hard: [], phone: null, ...NO_TIME }
  if (change.slot) return { ...next, line: null }
  return change.line ? { ...next, slot: null } : next
}

/** Whether an answer of several is given, the other way round from now on. */
export const turned = <One>(chosen: readonly One[], one: One): One[] =>
  chosen.includes(one) ? chosen.filter(other => other !== one) : [...chosen, one]

/** What finds the type of the visit; null while a question is open. */
export function answersOf({ rather, hard, phone }: Form): TypeAnswers | null {
  if (rather === 'go-there') return { rather, hard: [], phone: 'no' }
  return rather && phone ? { rather, hard: [...hard], phone } : null
}

type Wanted = Omit<z.infer<(typeof book)['input']>, 'attemptId' | 'slotId'>

/** What is asked of the visit, besides when; null while a question is open. */
export function wantedOf(form: Form): Wanted | null {
  const answers = answersOf(form)
  if (!form.kinshipId || !answers) return null
  return {
    kinshipId: form.kinshipId,
    answers,
    companions: [...form.companions],
    needs: [...form.needs],
    interpreter: form.interpreter?.trim() || null,
  }
}

/** The first question that must be answered before this one can be; the step itself when none is open. */
export function openStep(form: Form, step: Step): Step {
  const steps = stepsOf(form)
  const answered: Partial<Record<Step, boolean>> = {
    who: form.kinshipId !== null,
    rather: form.rather !== null,
    phone: form.phone !== null,
    when: form.slot !== null || form.line !== null,
  }
  const before = steps.slice(0, Math.max(steps.indexOf(step), 0))
  return before.find(one => answered[one] === false) ?? (steps.includes(step) ? step : 'found')
}
