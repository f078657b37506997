import { z } from '../z'

/** A class that somebody is invited to, that comes, changed or is off, or at which he was not. */
export const ClassNews = {
  kind: z.enum([
    ...['class-invited', 'class-reminder', 'class-changed', 'class-cancelled', 'class-absent'],
  ] as const),
  classId: z.string(),
  title: z.string(),
  from: z.iso.datetime(),
  placeName: z.string(),
  /** Why it changed; empty when it did not. */
  reason: z.string(),
}

/** What an officer said of not having been at a class. */
export const ClassSettled = {
  kind: z.literal('class-settled'),
  classId: z.string(),
  title: z.string(),
  from: z.iso.datetime(),
  outcome: z.enum(['explained', 'technical', 'follow-up']),
  note: z.string(),
}
