import { draft } from '../../helpers/world'
import {
  faultReport,
  keepersOfOwn,
  PERSONS,
  purpose,
  readers,
  readersOfOwn,
  type Rows,
} from './askers'

/** Who gets what of checkins. */
export const CHECKINS: Rows = {
  'checkins.submit': { input: () => draft(), may: PERSONS },
  'checkins.today': { input: () => ({}), may: PERSONS },
  'checkins.list-own': { input: () => ({}), may: PERSONS },
  'checkins.list': { input: () => ({ purpose }), ...readers },
  'checkins.queue': { input: () => ({ purpose, list: 'attention' }), ...readers },
  'checkins.open': {
    input: async ({ checkIn }) => ({ purpose, id: await checkIn() }),
    ...readersOfOwn,
  },
  'checkins.review': {
    input: async ({ checkIn }) => ({
      id: await checkIn(),
      outcome: 'accepted',
      note: '',
      marks: [],
    }),
    ...keepersOfOwn,
  },
  // The check-in is a third person's: to these two it is not there.
  'checkins.answer-finding': {
    input: async ({ checkIn }) => ({ checkInId: await checkIn(), code: 'late', words: '在医院' }),
    may: [],
    unknownTo: PERSONS,
  },
  'checkins.count-findings': {
    input: () => ({ fromMonth: '2026-10', toMonth: '2026-11' }),
    ...readers,
  },
  'faults.report': {
    input: () => faultReport(),
    may: PERSONS,
  },
  'faults.list': { input: () => ({ list: 'waiting' }), ...readers },
  'faults.enter': {
    input: () => ({ personId: 'demo-person-1', kind: 'other', words: '来电' }),
    ...keepersOfOwn,
  },
  'faults.answer': {
    input: async ({ fault }) => ({ id: await fault(), outcome: 'noted', note: '知道了' }),
    ...keepersOfOwn,
  },
  'tasks.list': { input: () => ({ list: 'not-yet' }), ...readers },
  // Nothing is to be settled: those who may are told so.
  'tasks.settle': {
    input: ({ taskId }) => ({ id: taskId, outcome: 'explained', note: '已核实' }),
    ...keepersOfOwn,
    answered: 409,
  },
}
