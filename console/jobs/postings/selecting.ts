import type { PostingRow } from '#shared/jobs/postings.contract'

/** Whether nothing has to be looked at before it opens. */
export const mayOpenAtOnce = ({ state, flagsDecided, employerState }: PostingRow): boolean =>
  (state === 'draft' || state === 'paused') && flagsDecided && employerState === 'verified'
