import { randomUUID } from 'node:crypto'
import { ASKERS, FAMILIES, PERSONS, STAFF, VISIT_DESKS, type Rows } from './askers'

const deviceId = 'x'.repeat(43)

/** Who gets what of account. */
export const ACCOUNT: Rows = {
  // Open to all: the answer says that this code and this password are wrong, not that they may not ask.
  'account.sign-in-person': {
    input: () => ({ code: 'wrong', deviceId }),
    may: ASKERS,
    answered: 401,
  },
  'account.bind-person': {
    input: () => ({ code: 'wrong', deviceId, activationCode: 'ABCD-EFGH', idTail: '000000' }),
    may: ASKERS,
    answered: 401,
  },
  'account.refresh-session': {
    input: () => ({ refreshToken: 'wrong' }),
    may: ASKERS,
    answered: 401,
  },
  'account.ask-for-new-phone': { input: () => ({ code: 'wrong' }), may: ASKERS, answered: 401 },
  'account.sign-in-staff': {
    input: () => ({ userName: `nobody-${randomUUID()}`, password: 'x' }),
    may: ASKERS,
    answered: 401,
  },
  'account.confirm-staff': {
    input: () => ({ challenge: 'wrong', code: '000000' }),
    may: ASKERS,
    answered: 401,
  },
  'account.who-am-i': { input: () => ({}), may: [...STAFF, ...VISIT_DESKS] },
  'account.sign-out': {
    input: () => ({}),
    may: [...PERSONS, ...FAMILIES, ...STAFF, ...VISIT_DESKS],
  },
  'account.list-staff': { input: () => ({}), may: ['system', 'security'] },
  'account.unlock-staff': { input: () => ({ userName: 'luxi' }), may: ['system'] },
  'account.set-staff-active': {
    input: () => ({ userName: 'baishui', active: true, reason: '复岗' }),
    may: ['security'],
  },
  'messages.list': { input: () => ({}), may: PERSONS },
  'messages.read': { input: () => ({ upTo: '2026-11-24T00:00:00Z' }), may: PERSONS },
}
