import type { FalseExits } from '#shared/places/fence-warning.rules'

/** An edge that is close to where the person stays, and what was measured of such edges. */
interface CloseEdge {
  edgeMetres: number
  /** Else from the middle, since nobody knows where the person lives. */
  fromHome: boolean
  measured: FalseExits
}

/** Every sentence of adding or changing a place. */
export const words = {
  addTitle: '添加地点',
  changeTitle: (name: string) => `修改：${name}`,
  kind: '类别',
  kindStays: '类别不能修改；需要时请终止后重新添加。',
  name: '名称',
  nameHint: '大家都懂的叫法，例如“第一中学”；不要写门牌号。本人看得到。',
  forbiddenBy: '禁止的依据',
  choose: '请选择',
  source: '依据的文书',
  sourceHint: '例如：（2026）云2527刑初1号判决书。',
  shape: '范围',
  ways: { draw: '地图上画', type: '填写圆', file: '导入文件' },
  drawCircle: '画圆',
  drawPolygon: '画多边形',
  drawHint: '画好后可以拖动边上的点调整。不用鼠标时，请选“填写圆”。',
  drawing: '正在画：请在地图上单击。按 Esc 放弃。',
  latitude: '圆心纬度',
  longitude: '圆心经度',
  radius: '半径（米）',
  gridHint: 'WGS-84 经纬度，例如 24.53000、103.77000；高德、腾讯地图上的坐标须先转换。',
  tooLong: '多边形超过 2,000 个角，请先简化。',
  error: '边线误差不超过（米）',
  errorHint: '手绘的一般不小于 20 米；核对时会考虑这个误差。',
  days: '日期',
  firstDay: '开始日',
  lastDay: '最后一日',
  lastDayHint: '当天有效；空着表示长期。',
  weekdays: '星期',
  hours: '时间',
  allDay: '全天',
  someHours: '每天的一段时间',
  from: '从',
  to: '到',
  hoursHint: '例如 18:00 到 06:00，表示到次日早上。',
  save: '保存',
  faults: {
    name: '请填写名称，最多 40 个字。',
    forbiddenBy: '请选择禁止的依据。',
    source: '请写明依据的文书，2 到 200 个字。',
    shape: '请先在地图上画出范围，或填写圆心和半径，或导入文件。',
    circle: '纬度 3 到 54，经度 73 到 136，半径 10 到 50000 米。',
    error: '请填写 0 到 5000 之间的数。',
    firstDay: '请填写开始日。',
    lastDay: '最后一日不能早于开始日。',
    weekdays: '请至少选一天。',
    hours: '请填写两个不同的时间，例如 18:00 和 06:00。',
  },
  tooTight: ({ edgeMetres, fromHome, measured }: CloseEdge) =>
    `边线离${fromHome ? '住处' : '中心'}只有约 ${Math.round(edgeMetres)} 米，人没有走动也会被误当成越界。` +
    `实测：边线相距 ${measured.edgeMetres} 米、每分钟定位一次，单次越界就算，每小时误报约 ${times(measured.naive)} 次；` +
    `要求连续三次、两分钟、越过 30 米才算，每小时仍约 ${times(measured.confirmed)} 次。`,
  tooTightAdvice: '建议边线离人常在的地方 50 米以上。',
  measuredBy: '数据：GeoLife 轨迹中 60 段停留，共 34.7 小时；误报数是上限。',
  neverCertain: '这个范围太小：按手机通常 20 米的精度，站在正中间也说不准在不在里面。请画大一些。',
}

const times = (count: number) => (count < 1 ? count.toFixed(2) : count.toFixed(1))
