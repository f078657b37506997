import type { Chore } from '../../platform/chores'
import { end } from './sitting.actions'
import { overtime } from './sitting-lists.model'
import { sittingsById } from './sittings.model'

/** How many are ended before the next are looked for. */
const GROUP = 100

/** Ends whatever goes on although its time is over: what was saved in time counts. */
export async function endOver(now: Date): Promise<void> {
  for (;;) {
    const ids = await overtime(now, GROUP)
    for (const sitting of await sittingsById(ids)) await end(sitting, now)
    if (ids.length < GROUP) return
  }
}

/** What exams need done by themselves. */
export const examChores: readonly Chore[] = [
  { name: 'exams.end', everyMilliseconds: 10_000, run: endOver },
]
