import type { OwnDuty, OwnReport } from '#shared/reports/reports.contract'
import type { QuestionSet, ReportEvent } from '#shared/reports/questions.contract'
import type { MediaWishes } from '#shared/reports/schedules.contract'
import { eventWords } from '../kinds.words'
import type { FillInProps } from './fill-in'

/** Of something that happened, whatever helps may come along. */
const ANYTHING: MediaWishes = { voice: 'optional', pictures: 'optional', video: 'optional' }

/** Names the draft of something that happened. */
export const aboutEvent = (event: string) => `event:${event}`

/** What is to be filled in for a duty. */
export const fillInDuty = ({
  id,
  kind,
  questions,
  media,
  note,
  dueAt,
  state,
}: OwnDuty): FillInProps => ({
  target: {
    about: id,
    dutyId: id,
    kind,
    event: null,
    questionVersion: questions.version,
  },
  questions: questions.questions,
  wishes: media,
  note,
  due: { at: dueAt, isOver: state === 'overdue' },
})

/** What is to be filled in for something that happened. */
export const fillInEvent = (event: ReportEvent, questions: QuestionSet): FillInProps => ({
  target: {
    about: aboutEvent(event),
    dutyId: null,
    kind: 'event',
    event,
    questionVersion: questions.version,
  },
  questions: questions.questions,
  wishes: ANYTHING,
  note: null,
  due: null,
})

export const isEvent = (name: string): name is ReportEvent => name in eventWords

/** What was answered when it was handed in before; what came back is completed, not begun anew. */
export function answeredBefore(
  duty: OwnDuty,
  reports: readonly OwnReport[] | null,
): Readonly<Record<string, string>> | null {
  if (duty.state !== 'returned') return null
  const before = reports?.find(({ receipt }) => receipt.dutyId === duty.id)
  return before
    ? Object.fromEntries(before.answers.map(({ questionId, words }) => [questionId, words]))
    : null
}
