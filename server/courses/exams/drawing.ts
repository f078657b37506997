import { createHash } from 'node:crypto'
import type { Draw } from '#shared/courses/exams.contract'
import type { LegalField, QuestionKind } from '#shared/courses/lessons.contract'

/** A question of the bank, as far as drawing needs to know it. */
export interface Drawable {
  id: string
  field: LegalField
  kind: QuestionKind
  /** Ids of its choices. */
  choices: readonly string[]
}

/** A question as one person gets it. */
export interface Drawn {
  /** Its id in the bank. */
  bankId: string
  /** Ids of its choices in the order in which they are shown. */
  choices: string[]
}

/** Lots from a seed: whoever has the seed can draw them again, and nobody else. */
export function lotsFrom(seed: string): (below: number) => number {
  let drawn = 0
  return below => {
    const hash = createHash('sha256').update(`${seed}:${drawn++}`).digest()
    // Of 48 bits a remainder favours nobody that anybody could notice.
    return hash.readUIntBE(0, 6) % below
  }
}

/** In an order by lot. */
function shuffled<Thing>(things: readonly Thing[], lot: (below: number) => number): Thing[] {
  const mixed = [...things]
  for (let left = mixed.length - 1; left > 0; left--) {
    const other = lot(left + 1)
    ;[mixed[left], mixed[other]] = [mixed[other]!, mixed[left]!]
  }
  return mixed
}

/**
 * Draws the questions of an exam for one person, and puts them and their choices into an order by lot.
 *
 * @param pool - in a fixed order, so that the same seed draws the same.
 * @returns null when there are not enough.
 */
export function drawQuestions(
  pool: readonly Drawable[],
  draws: readonly Draw[],
  seed: string,
): Drawn[] | null {
  const lot = lotsFrom(seed)
  const slots = draws.flatMap(draw => Array.from({ length: draw.count }, () => draw))
  const questions = matched(slots, shuffled(pool, lot))
  if (!questions) return null
  return shuffled(questions, lot).map(({ id, kind, choices }) => ({
    bankId: id,
    // 'True' stands before 'false' wherever people read.
    choices: kind === 'true-false' ? [...choices] : shuffled(choices, lot),
  }))
}

const fits = ({ field, kind }: Draw, question: Drawable) =>
  (field === null || field === question.field) && (kind === null || kind === question.kind)

/**
 * A question for each slot, none twice. A wide rule must not use up what a narrow one needs, in
 * whatever order they stand: where a question is taken, its slot looks for another.
 */
function matched(slots: readonly Draw[], pool: readonly Drawable[]): Drawable[] | null {
  const slotOf = new Map<Drawable, number>()

  function fill(slot: number, tried: Set<Drawable>): boolean {
    for (const question of pool) {
      if (tried.has(question) || !fits(slots[slot]!, question)) continue
      tried.add(question)
      const taken = slotOf.get(question)
      if (taken !== undefined && !fill(taken, tried)) continue
      slotOf.set(question, slot)
      return true
    }
    return false
  }

  const isFull = slots.every((_, slot) => fill(slot, new Set()))
  return isFull ? [...slotOf.keys()] : null
}
