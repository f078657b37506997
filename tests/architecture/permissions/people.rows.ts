import { somebody } from '../../helpers/somebody'
import { keepersOfOwn, purpose, readers, readersOfOwn, type Rows } from './askers'

/** Who gets what of people. */
export const PEOPLE: Rows = {
  'people.list': { input: () => ({}), ...readers },
  'people.open': { input: ({ personId }) => ({ personId, purpose }), ...readersOfOwn },
  'people.register': {
    input: () => ({ ...somebody(), officeId: '53252701', category: null, terms: null }),
    ...keepersOfOwn,
  },
  'people.issue-activation': {
    input: ({ personId }) => ({ personId, identitySeen: true }),
    ...keepersOfOwn,
  },
  // Nothing is pending: those who may are told so.
  'people.confirm-binding': {
    input: ({ personId }) => ({ personId }),
    ...keepersOfOwn,
    answered: 409,
  },
  'people.end-binding': {
    input: ({ personId }) => ({ personId, reason: '换机' }),
    ...keepersOfOwn,
  },
}
