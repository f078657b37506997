import { create } from 'zustand'
import type { OwnExam, OwnSitting } from '#shared/courses/sittings.contract'
import { readOwnExams } from '#shared/courses/exams.endpoints'
import { useSession, whenNobodyIsKnown } from '../../account/session.store'
import { call } from '../../http/call'
import { createPaged } from '../../http/paged'

interface Exams {
  /** Whose; '' when nothing was read yet. */
  personId: string
  exams: readonly OwnExam[]
}

const NOTHING: Exams = { personId: '', exams: [] }

/** Which exams there are, as the server last said. */
export const useExams = create<Exams>()(() => NOTHING)

/** What was sat, newest first; which exams there are comes with the first page. */
export const useOwnSittings = createPaged<OwnSitting>(
  async after => {
    const own = await call(readOwnExams, after === undefined ? {} : { after })
    const { personId } = useSession.getState()
    if (after === undefined) useExams.setState({ personId, exams: own.exams })
    return { items: own.sittings, next: own.next }
  },
  ({ id }) => id,
)

/** Asks anew. Never throws. */
export const readExams = (): void => void useOwnSittings.getState().refresh()

/** The exams of the person known now. */
export function useOwnExams(): readonly OwnExam[] {
  const known = useSession(session => session.personId)
  const { personId, exams } = useExams()
  return personId === known ? exams : []
}

whenNobodyIsKnown(() => {
  useOwnSittings.getState().forget()
  useExams.setState(NOTHING)
})
