import { DATABASE_FAULTS } from './database-faults'
import type { Experiment } from './experiment'
import { FACE_FAULTS } from './faces'
import { PHONE_FAULTS } from './phone-faults'
import { SERVER_FAULTS } from './server-faults'
import { VISIT_FAULTS } from './visits'

/** All of them. Neighbours happen at the same kind of site, which may serve both. */
export const EXPERIMENTS: readonly Experiment[] = [
  ...SERVER_FAULTS,
  ...PHONE_FAULTS,
  ...FACE_FAULTS,
  ...VISIT_FAULTS,
  ...DATABASE_FAULTS,
]

/** What is tried at each check of the tree: of each kind the quickest. */
export const SHORT = ['kill-api', 'answers-to-phones-lost', 'late-and-out-of-order']
