import { ApplicationState } from '../jobs/applications.contract'
import { OutcomeMonths } from '../jobs/outcomes.contract'
import { z } from '../z'

/** Work that fits what the person wishes; the best are named. */
export const JobMatches = {
  kind: z.literal('job-matches'),
  count: z.int(),
  offers: z.array(z.strictObject({ id: z.string(), title: z.string() })),
}

/** An application has moved on, or there is a word about it: then the state is null. */
export const ApplicationNews = {
  kind: z.literal('job-application'),
  applicationId: z.string(),
  employerName: z.string(),
  state: ApplicationState.nullable(),
  interviewAt: z.iso.datetime().nullable(),
}

/** An interview is tomorrow. */
export const InterviewReminder = {
  kind: z.literal('interview-reminder'),
  applicationId: z.string(),
  employerName: z.string(),
  interviewAt: z.iso.datetime(),
  place: z.string(),
}

/** A course for which somebody signed up has a place for him, changed, or is off. */
export const TrainingNews = {
  kind: z.literal('training-news'),
  sessionId: z.string(),
  title: z.string(),
  what: z.enum(['moved-up', 'changed', 'cancelled', 'taken-out']),
  startsAt: z.iso.datetime(),
  place: z.string(),
  reason: z.string(),
}

/** Whether somebody still works where he began so many months ago. */
export const OutcomeAsked = {
  kind: z.literal('job-outcome-asked'),
  months: OutcomeMonths,
  employerName: z.string(),
}
