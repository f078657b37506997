import type { CheckIn, Place } from '#shared/checkins/checkins.contract'

/** What a verdict is called; the county is the one where the person lives under supervision. */
const verdicts = {
  inside: '居住县内',
  outside: '居住县外',
  'cannot-say': '无法判断',
} satisfies Record<Place['verdict'], string>

/** Every sentence of the officers' check-in screens. */
export const words = {
  title: '实时签到',
  verdicts,

  shown: '显示哪些签到',
  attention: (count: number) => `需要关注 ${count}`,
  everything: (count: number) => `全部 ${count}`,
  list: '最近的签到，新的在前',
  reading: '正在读取签到…',
  listIncomplete: '签到没有读全。',
  noCheckIns: '最近 24 小时没有签到。',
  noAttention: '最近 24 小时没有需要关注的签到。',
  arrived: ({ personName, officeName, place, needsAttention }: CheckIn) =>
    `新签到：${personName}，${officeName}，${verdicts[place.verdict]}${needsAttention ? '，需要关注' : ''}`,
  received: (age: string) => `${age}收到`,
  clockBehind: (span: string) => `手机时钟慢 ${span}`,
  clockAhead: (span: string) => `手机时钟快 ${span}`,
  waited: (span: string) => `补传：签到后 ${span}收到`,
  answered: '本人已说明',

  distanceInside: (length: string) => `在县界内侧，距县界 ${length}`,
  distanceOutside: (length: string) => `在县界外侧，距县界 ${length}`,
  distanceUnsure: (length: string) => `定位点距县界 ${length}，误差之内分不出在哪一侧`,
  shortOf: (length: string) => `距县界 ${length}`,
  shortOutside: (length: string) => `县界外 ${length}`,
  within: (radius: string) => `±${radius}`,

  map: '签到地图',
  beside: (one: string, other: string) => `${one}　${other}`,
  earlier: (name: string) => `${name}（较早）`,
  wholeCounty: '看全县',
  everybody: '看所有人',
  outOfView: (people: number) => `画面外还有 ${people} 人`,
  boundaryMissing: '县界没有取得。',
  readingBoundary: '正在读取县界…',
  noBoundary: '所在县的边界还没有登记，签到暂时不能与县界比较。',
  boundary: (name: string, version: number, error: string, source: string) =>
    `${name}界第 ${version} 版：误差不超过 ${error}（浅色带）；来源：${source}`,
  group: (people: number) => `${people} 人，点击放大`,
  accuracyCircle: '圆圈是定位精度',
}
