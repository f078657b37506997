import { keepersOfOwn, readers, readersOfOwn, tomorrow, type Rows } from './askers'

const planFor = (personId: string) => ({
  for: { kind: 'person', personId },
  terms: null,
  lastDay: null,
})

/** Who gets what of plans. */
export const PLANS: Rows = {
  'plans.preview': { input: ({ personId }) => planFor(personId), ...keepersOfOwn },
  'plans.set': {
    input: ({ personId }) => ({ ...planFor(personId), reason: '矫正方案' }),
    ...keepersOfOwn,
  },
  'plans.read': { input: ({ personId }) => ({ personId }), ...readersOfOwn },
  'plans.add-exemption': {
    input: ({ personId }) => ({ personId, ...tomorrow, reason: '住院' }),
    ...keepersOfOwn,
  },
  'plans.end-exemption': {
    input: async ({ exemption }) => ({ id: await exemption(), reason: '出院' }),
    ...keepersOfOwn,
  },
  'plans.set-category': {
    input: ({ personId }) => ({ personId, category: null, reason: '调整' }),
    ...keepersOfOwn,
  },
  'plans.list-categories': { input: () => ({}), ...readers },
  'plans.set-holidays': {
    input: () => ({ year: 2027, holidays: [] }),
    may: ['county', 'otherCounty'],
  },
}
