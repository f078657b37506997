import { create } from 'zustand'
import type { OwnLesson } from '#shared/courses/catalogue.contract'
import { listOwnLessons } from '#shared/courses/catalogue.endpoints'
import { useSession, whenNobodyIsKnown } from '../account/session.store'
import { call } from '../http/call'

interface Due {
  personId: string
  count: number
  overdue: number
  /** What is due first; null when nothing is. */
  first: OwnLesson | null
}

const NOTHING: Due = { personId: '', count: 0, overdue: 0, first: null }

/** What the person is to study, as far as the first page says it. */
export const useDue = create<Due>()(() => NOTHING)

/** Asks anew. Never throws: the first page has other things to say. */
export async function readDue(): Promise<void> {
  const reply = await call(listOwnLessons, { list: 'due' }).catch(() => null)
  if (!reply) return
  const { personId } = useSession.getState()
  const [first = null] = reply.lessons
  useDue.setState({ personId, count: reply.due, overdue: reply.overdue, first })
}

whenNobodyIsKnown(() => useDue.setState(NOTHING))
