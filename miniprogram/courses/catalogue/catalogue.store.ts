import { create } from 'zustand'
import type { OwnLesson, OwnLessonList } from '#shared/courses/catalogue.contract'
import { listOwnLessons } from '#shared/courses/catalogue.endpoints'
import type { LegalField } from '#shared/courses/lessons.contract'
import { whenNobodyIsKnown } from '../../account/session.store'
import { call } from '../../http/call'
import { createPaged } from '../../http/paged'

interface Wanted {
  list: OwnLessonList
  search: string
  /** Null: of every field. */
  field: LegalField | null
}

const AT_FIRST: Wanted = { list: 'due', search: '', field: null }

/** Which lessons the person looks for. */
export const useWantedLessons = create<Wanted>()(() => AT_FIRST)

/** How many are to be done. */
export const useDueCount = create<{ due: number; overdue: number; today: string }>()(() => ({
  ...{ due: 0, overdue: 0, today: '' },
}))

/** The lessons that the person looks for. */
export const useLessons = createPaged<OwnLesson>(
  async after => {
    const { list, search, field } = useWantedLessons.getState()
    const { lessons, next, due, overdue, today } = await call(listOwnLessons, {
      list,
      ...(search !== '' && { search }),
      ...(field && { field }),
      ...(after !== undefined && { after }),
    })
    useDueCount.setState({ due, overdue, today })
    return { items: lessons, next }
  },
  ({ id }) => id,
)

/** Looks for other ones. */
export function want(change: Partial<Wanted>): void {
  useWantedLessons.setState(change)
  useLessons.getState().forget()
  void useLessons.getState().refresh()
}

whenNobodyIsKnown(() => {
  useWantedLessons.setState(AT_FIRST)
  useLessons.getState().forget()
})
