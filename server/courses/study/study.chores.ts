import { parameters } from '#shared/law/parameters'
import type { Chore } from '../../platform/chores'
import { closeSilent } from './closing'
import { silentSince } from './learners.model'

const GROUP = 200

/** Ends study of which nothing was heard for a while. Two processes at once do it once. */
export async function closeSilentStudy(now: Date): Promise<void> {
  const since = new Date(now.getTime() - parameters.study.value.silence * 1000)
  for (;;) {
    const ids = await silentSince(since, GROUP)
    for (const id of ids) await closeSilent(id, since, now)
    if (ids.length < GROUP) return
  }
}

/** What study needs done by itself. */
export const studyChores: readonly Chore[] = [
  { name: 'study.close', everyMilliseconds: 60_000, run: closeSilentStudy },
]
