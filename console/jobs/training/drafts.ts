import type {
  Free,
  TrainingCourse,
  TrainingFor,
  TrainingSession,
} from '#shared/jobs/training.contract'
import { clockInChina, dayInChina } from '#shared/time/days'
import { words } from './training.words'

/** What is filled in of a course. */
export interface CourseDraft {
  id: string | null
  title: string
  provider: string
  about: string
  free: Free
  for: TrainingFor
}

export const courseDraft = (course: TrainingCourse | null): CourseDraft =>
  course
    ? {
        id: course.id,
        title: course.title,
        provider: course.provider,
        about: course.about,
        free: course.free,
        for: course.for,
      }
    : {
        ...{ id: null, title: '', provider: '', about: '', for: 'adults' },
        free: { tuition: true, board: true, materials: true },
      }

export const courseFaults = ({ title, provider }: CourseDraft) => ({
  ...(title.trim().length < 2 && { title: words.faults.title }),
  ...(provider.trim().length < 2 && { provider: words.faults.provider }),
})

/** What is filled in of a session; moments as the wall clock in China shows them. */
export interface SessionDraft {
  id: string | null
  startsAt: string
  endsAt: string
  signUpUntil: string
  place: string
  places: string
  note: string
}

const local = (at: string) => `${dayInChina(new Date(at))}T${clockInChina(new Date(at))}`

export const sessionDraft = (session: TrainingSession | null): SessionDraft =>
  session
    ? {
        id: session.id,
        startsAt: local(session.startsAt),
        endsAt: local(session.endsAt),
        signUpUntil: local(session.signUpUntil),
        place: session.place,
        places: String(session.places),
        note: session.note,
      }
    : { id: null, startsAt: '', endsAt: '', signUpUntil: '', place: '', places: '20', note: '' }

/** The instant that a wall clock in China shows. @param text - YYYY-MM-DDTHH:mm. */
export const instantOf = (text: string): string => new Date(`${text}:00+08:00`).toISOString()

const MOST_PLACES = 500

export function sessionFaults(draft: SessionDraft, now: Date) {
  const { startsAt, endsAt, signUpUntil, place, places } = draft
  const count = Number(places)
  const hasBegun = startsAt === '' || new Date(instantOf(startsAt)) <= now
  return {
    ...(hasBegun && { startsAt: words.faults.startsAt }),
    ...((endsAt === '' || endsAt <= startsAt) && { endsAt: words.faults.endsAt }),
    ...((signUpUntil === '' || signUpUntil > startsAt) && {
      signUpUntil: words.faults.signUpUntil,
    }),
    ...(place.trim().length < 2 && { place: words.faults.place }),
    ...(!(Number.isInteger(count) && count >= 1 && count <= MOST_PLACES) && {
      places: words.faults.places,
    }),
  }
}
