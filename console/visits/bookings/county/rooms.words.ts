import type { Room, RoomAccess } from '#shared/visits/prisons/rooms.contract'

const access = {
  wheelchair: '轮椅可进',
  'ground-floor': '一楼',
  lift: '有电梯',
  'accessible-toilet': '有无障碍厕所',
} satisfies Record<RoomAccess, string>

/** Every sentence about the rooms of the bureau. */
export const words = {
  title: '会见室日历',
  roomsMissing: '会见室没有取得，请稍后再试。',
  access,
  roomOption: (room: Room, taken: boolean) =>
    [
      room.name,
      `坐 ${room.persons} 人`,
      ...room.access.map(one => access[one]),
      ...(taken ? ['这个时间已占用'] : []),
    ].join('，'),
  roomHolds: (persons: number) => `坐 ${persons} 人`,
  noRooms: '还没有登记会见室。请先在“会见室设置”里登记。',
  nothingTaken: '这一天没有占用。',
  day: '哪一天',
  span: '显示',
  spans: { day: '一天', week: '一周' },
  before: '前一天',
  after: '后一天',
  weekBefore: '前一周',
  weekAfter: '后一周',
  today: '今天',
  room: '会见室',
  blocked: (note: string) => `停用：${note}`,
  visit: '会见',
  closed: '已停用',
  toSetup: '会见室设置',
  block: (what: string, from: string, to: string) => `${from}–${to} ${what}`,
}
