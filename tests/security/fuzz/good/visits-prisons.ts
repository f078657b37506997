import { csvOf } from '#shared/csv'
import { confirmPrisoners, previewPrisoners } from '#shared/visits/prisons/prisoner-lists.endpoints'
import { blockRoom, setRoom } from '#shared/visits/prisons/rooms.endpoints'
import { blockDays } from '#shared/visits/prisons/slots.endpoints'
import { listWeekPlans } from '#shared/visits/prisons/week-plans.endpoints'
import { seedPrisons } from '../../../../server/scripts/demo/prisons'
import { ORGANISATIONS } from '../../../../server/scripts/demo/tree'
import { prisonById } from '../../../../server/visits/prisons/prisons.model'
import { KEYS } from '../../../helpers/keys'
import type { World } from '../../../helpers/world'
import { ANEW, type Good, must } from './good'

const prisonId = ORGANISATIONS.prison.id
const file = (number: string) => ({
  name: '名单.csv',
  bytes: Buffer.from(
    csvOf([
      ['编号', '姓名', '状态'],
      [number, '赵虚构', '在押'],
    ]),
  ).toString('base64'),
})
const BLOCK = {
  ...{ prisonId, firstDay: '2027-01-30', lastDay: '2027-01-30', from: null, to: null },
  ...{ words: '设备检修', note: '', flagTaken: true },
}
const ROOM = {
  ...{ id: null, version: 0, open: true, name: '会见室', persons: 3, equipment: [], access: [] },
  ...{ address: '司法局', directions: '', point: null, phone: '', from: '08:00', to: '18:00' },
}
const DAYS = ['2026-12-01', '2026-12-02', '2026-12-03']

/** The prisons of the demo, days and hours to be opened again, and a list to be taken out. */
export async function goodOfPrisons(world: World): Promise<Good> {
  await seedPrisons(world.outside.now(), KEYS.vault)
  const [prison, clerk] = [await world.staff('prison'), await world.staff('clerk')]
  const blocks: string[] = []
  for (const _ of DAYS) blocks.push((await must(prison, blockDays, BLOCK)).block.id as string)
  const { id: roomId } = await must(clerk, setRoom, ROOM)
  const hours = (day: string) => ({ roomId, day, from: '09:00', to: '10:00', note: '开会' })
  for (const day of DAYS) await must(clerk, blockRoom, hours(day))
  const taken = file('Z1')
  const { digest } = await must(prison, previewPrisoners, taken)
  const list = await must(prison, confirmPrisoners, { ...taken, digest, leaveOutBad: false })
  const asked = { ...file('Z1'), digest, leaveOutBad: false }
  const { plans } = await must(prison, listWeekPlans, { prisonId })
  const { name: _, enteredAt: __, ...said } = (await prisonById(prisonId))!
  const slots = (await world.rows('visit_slots')).filter(one => one.prisonId === prisonId)
  return {
    'visits.prisons.set': [{ ...said, source: '通知' }],
    'visits.week-plans.set': plans,
    'visits.slots.set-capacity': slots.slice(0, 3).map(({ _id, capacity }) => ({
      ...{ id: String(_id), was: capacity, capacity },
    })),
    'visits.slots.block': [{ ...BLOCK, firstDay: '2027-01-28', lastDay: '2027-01-29' }],
    'visits.slots.unblock': blocks.map(id => ({ id })),
    'visits.bureau-rooms.set': [ROOM],
    'visits.bureau-rooms.unblock': DAYS.map(day => ({ roomId, startsAt: `${day}T01:00:00.000Z` })),
    'visits.bureau-rooms.block': async () => {
      const { id } = await must(clerk, setRoom, ROOM)
      return [{ ...hours('2026-12-08'), roomId: id }]
    },
    'visits.terminals.set': [
      { prisonId, id: null, version: 0, name: '第九终端', inUse: true, note: '' },
    ],
    'visits.prisoners.preview-import': [file('Z2')],
    'visits.prisoners.confirm-import': [asked],
    'visits.prisoners.undo-import': [{ id: list.id, reason: '发错了' }],
    'visits.holidays.set': [
      {
        ...{ year: 2027, off: ['2027-01-01'], workingWeekends: [], version: 0 },
        source: '国务院办公厅通知',
      },
    ],
    'visits.facts.note': ['D2024001', 'D2024002'].map(number => ({
      ...{ attemptId: ANEW, prisonerId: `demo-prisoner-${number}`, relativeIdNumber: null },
      ...{ kind: 'illness', firstDay: '2026-11-24', lastDay: null, note: '' },
    })),
  }
}
