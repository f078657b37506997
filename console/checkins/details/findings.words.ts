import type { Finding, FindingCode, Judgement, Mark } from '#shared/checkins/findings.contract'
import { lengthInWords } from '../../ui/lengths'
import { spanInWords } from '../../ui/moments'

type Facts = NonNullable<Finding['facts']>

const MINUTE = 60_000

/** What a rule is called, in a few words. */
export const names = {
  'outside-home-county': '在居住县外',
  'place-uncertain': '位置无法判断',
  'in-forbidden-place': '在禁止进入的地点',
  'not-at-required-place': '不在要求所在的地点',
  early: '早于时段',
  late: '晚于时段',
  'delivered-later': '补传',
  'impossible-travel': '两次签到之间移动过快',
  'constant-coordinates': '多次签到坐标完全相同',
  'too-perfect': '定位点之间没有变化',
  'device-changed': '换了手机',
  'other-slot': '没有对应的任务',
  'few-samples': '定位点少',
  'clock-skew': '手机时钟不准',
  'counter-gap': '签到序号不连续',
} satisfies Record<FindingCode, string>

/** What an officer says of a finding. */
export const marks = {
  confirmed: '属实',
  'false-alarm': '误报',
  fault: '设备或技术故障',
} satisfies Record<Mark, string>

/** Why a check-in was judged when it was. */
export const because = {
  received: '收到签到时',
  'later-point': '后来收到更早的一次签到，重新核对',
} satisfies Record<Judgement['because'], string>

const span = (minutes: number) => spanInWords(minutes * MINUTE)
const quoted = (place: string) => `“${place}”`

const reasons: Record<FindingCode, (facts: Facts) => string> = {
  'outside-home-county': ({ place, metres }) =>
    `定位在${place ? `${place}，不在居住县内` : '居住县以外'}${metres === undefined ? '' : `，距县界 ${lengthInWords(metres)}`}。请核实是否有经批准的外出。`,
  'place-uncertain': () => '不能判断在县内还是县外，请用其他方式核实。',
  'in-forbidden-place': ({ place }) =>
    `定位在禁止进入的地点${place ? quoted(place) : ''}之内，请核实。`,
  'not-at-required-place': ({ place, metres }) =>
    `定位不在要求所在的地点${place ? quoted(place) : ''}${metres === undefined ? '' : `，相距 ${lengthInWords(metres)}`}，请了解原因。`,
  early: ({ minutes }) =>
    `签到早于签到时段${minutes === undefined ? '' : ` ${span(minutes)}`}，请了解原因。`,
  late: ({ minutes }) =>
    `签到晚于签到时段${minutes === undefined ? '' : ` ${span(minutes)}`}，请了解原因。`,
  'delivered-later': ({ minutes }) =>
    `在时段内签到，${minutes === undefined ? '时段过后' : `${span(minutes)}后`}才收到，多半是没有信号。请核实。`,
  'impossible-travel': ({ kilometresPerHour, metres, minutes }) =>
    `与相邻的一次签到${metres === undefined ? '' : `相距 ${lengthInWords(metres)}`}${minutes === undefined ? '' : `、相隔 ${span(minutes)}`}，${kilometresPerHour === undefined ? '路上来不及' : `相当于每小时 ${kilometresPerHour} 公里`}。可能是定位出错，也可能有其他原因，请核实。`,
  'constant-coordinates': ({ times }) =>
    `${times === undefined ? '多次' : `连续 ${times} 次`}签到的坐标完全相同，真实定位一般会有细小变化。请核实手机和定位方式。`,
  'too-perfect': ({ times }) =>
    `这次的${times === undefined ? '' : ` ${times} 个`}定位点之间没有任何变化，真实定位一般会有细小变化。请核实手机和定位方式。`,
  'device-changed': () => '这次签到的手机与上一次不同，请核实是否换过手机。',
  'other-slot': () => '签到时要完成的是另一个时段，或者任务已经完成；这次签到照样保存。',
  'few-samples': () => '手机只给出很少几个定位点。',
  'clock-skew': ({ minutes }) =>
    `手机时钟与系统时钟相差${minutes === undefined ? '五分钟以上' : ` ${span(minutes)}`}。`,
  'counter-gap': ({ times }) =>
    `手机上的签到序号不连续${times === undefined ? '' : `，可能有 ${times} 次没有送到`}；重新安装后常会这样。`,
}

/** Why the rules ask, plainly: from what was found and what it rests on. */
export const reasonInWords = ({ code, facts = {} }: Pick<Finding, 'code' | 'facts'>): string =>
  reasons[code](facts)
