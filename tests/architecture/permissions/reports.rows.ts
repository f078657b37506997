import { randomUUID } from 'node:crypto'
import { eventDraft, schedule } from '../../server/reports/reporting'
import { mp3, partsOf } from '../../server/reports/pieces'
import {
  keepersOfOwn,
  OFFICERS,
  PERSONS,
  purpose,
  readers,
  readersOfOwn,
  type Rows,
} from './askers'

/** Who gets what of reports. */
export const REPORTS: Rows = {
  'reports.own': { input: () => ({}), may: PERSONS },
  'reports.send-media': { input: () => partsOf('voice', mp3())[0], may: PERSONS },
  'reports.submit': { input: () => eventDraft(), may: PERSONS },
  'reports.list': { input: () => ({ list: 'new' }), ...readers },
  'reports.overdue': { input: () => ({}), ...readers },
  'reports.open': {
    input: async ({ report }) => ({ id: await report(), purpose }),
    ...readersOfOwn,
  },
  // It came with no report: to all of them it is not there.
  'reports.media': {
    input: () => ({ id: randomUUID(), part: 0, purpose }),
    may: [],
    unknownTo: [...OFFICERS, 'procurator'],
  },
  'reports.review': {
    input: async ({ report }) => ({ id: await report(), outcome: 'read', note: '已阅' }),
    ...keepersOfOwn,
  },
  // There is no such duty: those whose role may ask are told so.
  'reports.settle': {
    input: () => ({
      id: 'demo-person-3:periodic:2026-11-24',
      outcome: 'explained',
      note: '已核实',
    }),
    may: [],
    unknownTo: OFFICERS,
  },
  'reports.schedules': { input: ({ personId }) => ({ personId }), ...readersOfOwn },
  'reports.set-schedule': {
    input: () => schedule(3, { firstDay: '2026-12-01' }),
    ...keepersOfOwn,
  },
  'reports.end-schedule': {
    input: async ({ schedule: id }) => ({ id: await id(), reason: '调整' }),
    ...keepersOfOwn,
  },
  'reports.questions': { input: () => ({ officeId: '53252701' }), ...readersOfOwn },
  'reports.set-questions': {
    input: () => ({ officeId: '53252701', kind: 'event', questions: [] }),
    ...keepersOfOwn,
  },
}
