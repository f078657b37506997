import type { SaidKind } from './events'
import { type Quality, wordsFor } from './quality'

/** So many good looks make a network good again: one in between is not worth telling. */
const GOOD_LOOKS = 3

/** Tells how picture and sound of the other end arrive, each time that this has changed. */
export class ArrivalWords {
  private told = { flows: false, weak: false }
  private goodLooks = 0

  constructor(private readonly tell: (kind: SaidKind, figures: Record<string, number>) => void) {}

  /** Whether it was told last that they arrive. */
  get flows(): boolean {
    return this.told.flows
  }

  /** @param figures - whole numbers that are told with it. */
  arrives(says: Quality['says'], figures: Record<string, number> = {}) {
    this.goodLooks = says === 'flowing' ? this.goodLooks + 1 : 0
    if (says === 'flowing' && this.told.weak && this.goodLooks < GOOD_LOOKS) return
    for (const word of wordsFor(says, this.told)) this.tell(word, figures)
    this.told = { flows: says !== 'still', weak: says === 'weak' }
  }

  /** All of it once more: who was told has forgotten. */
  tellAgain() {
    this.told = { flows: false, weak: false }
  }
}
