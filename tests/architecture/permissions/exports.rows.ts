import { randomUUID } from 'node:crypto'
import { exportersOfOwn, OFFICERS, purpose, readers, type Rows } from './askers'

const exportOf = { officeId: '53252701', firstDay: '2026-11-24', lastDay: '2026-11-24' }

/** Who gets what of exports. */
export const EXPORTS: Rows = {
  // Province and prefecture export nothing: to them the office is not there either.
  'exports.count': { input: () => exportOf, ...exportersOfOwn },
  'exports.ask': {
    input: () => ({
      ...exportOf,
      attemptId: randomUUID(),
      withCoordinates: false,
      purpose,
      reason: '核对',
    }),
    ...exportersOfOwn,
  },
  'exports.list-own': { input: () => ({}), ...readers },
  'exports.list-to-decide': { input: () => ({}), may: OFFICERS },
  // There is no such export: those whose role may ask are told so.
  'exports.decide': {
    input: () => ({ id: '20261124-00000000', approved: true, note: '' }),
    may: [],
    unknownTo: OFFICERS,
  },
  'exports.fetch': {
    input: () => ({ id: '20261124-00000000' }),
    may: [],
    unknownTo: [...OFFICERS, 'procurator'],
  },
  'exports.list-bulk-reads': { input: () => ({}), may: ['security', 'audit'] },
}
