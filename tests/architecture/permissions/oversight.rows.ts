import { PERSONS, VISIT_DESKS, purpose, readers, type Rows } from './askers'

/** Who gets what of oversight. */
export const OVERSIGHT: Rows = {
  'command.open-live': {
    input: () => ({ purpose }),
    may: [...readers.may, ...VISIT_DESKS],
  },
  'oversight.looks-at-me': { input: () => ({}), may: PERSONS },
  'retention.list': { input: () => ({}), may: ['procurator', 'security', 'audit'] },
}
