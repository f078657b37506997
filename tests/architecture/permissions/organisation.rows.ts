import { STAFF, type Rows } from './askers'

/** Who gets what of organisation. */
export const ORGANISATION: Rows = {
  'organisation.list': { input: () => ({}), may: STAFF },
}
