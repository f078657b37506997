import { isFor } from '#shared/courses/classes.rules'
import { addMessages } from '../../messages/messages.model'
import type { ClientSession } from '../../platform/database'
import { attendanceComing } from './attendance-lists.model'
import { changeAttendance } from './attendance.model'
import { classesById } from './classes.model'
import { reminderOf } from './reminding'
import { classLetter } from './telling'

/** Somebody whose age group was put right. */
interface Parted {
  personId: string
  juvenile: boolean
  /** What he is told. */
  reason: string
  now: Date
}

/**
 * Takes somebody out of the classes to come that are for the other age group, and lets him in again to
 * those that are for his after all; he is told of each.
 *
 * @source 《社区矫正法》第五十二条第三款：对未成年人的社区矫正，应当与成年人分别进行。
 * @returns how many he was taken out of.
 */
export async function partClasses(
  { personId, juvenile, reason, now }: Parted,
  session: ClientSession,
): Promise<number> {
  const rows = await attendanceComing(personId, now, session)
  const classes = await classesById(rows.map(({ classId }) => classId))
  let out = 0
  for (const row of rows) {
    const one = classes.find(({ id }) => id === row.classId)
    if (!one || one.cancelledAt || one.from <= now) continue
    const goes = !isFor(one.audience, { juvenile })
    if (goes === (row.partedAt !== null)) continue
    const changes = { partedAt: goes ? now : null, cancelled: goes }
    const remindAt = goes ? null : reminderOf(one.from, now)
    await changeAttendance(row, { ...changes, remindAt }, session)
    const content = goes
      ? classLetter('class-cancelled', one, reason)
      : classLetter('class-invited', one)
    await addMessages([{ personId, content }], now, session)
    if (goes) out++
  }
  return out
}
