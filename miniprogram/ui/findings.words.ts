import type { Finding, FindingCode, Mark } from '#shared/checkins/findings.contract'

type Facts = NonNullable<Finding['facts']>

/** What was found of a check-in, as one would say it to the person: what is seen, never an accusation. */
const SENTENCES: Record<FindingCode, (facts: Facts) => string> = {
  'outside-home-county': ({ metres }) =>
    metres === undefined
      ? '这次签到的位置在县外。'
      : `这次签到的位置离县界 ${far(metres)}，在县外。`,
  'place-uncertain': () => '这次签到的位置看不清，说不准在不在县内。',
  'in-forbidden-place': ({ place }) =>
    `这次签到的位置在${named(place, '一个禁止进入的地方')}的范围里。`,
  'not-at-required-place': ({ place }) =>
    `这次签到的位置不在${named(place, '约定的地方')}的范围里。`,
  early: () => '这次签到早于安排的时间。',
  late: () => '这次签到过了安排的时间。',
  'delivered-later': ({ minutes }) =>
    minutes === undefined
      ? '这次签到做好以后，过了一会儿才送到。'
      : `这次签到做好以后，过了 ${lasting(minutes)}才送到。`,
  'impossible-travel': ({ kilometresPerHour }) =>
    kilometresPerHour === undefined
      ? '和另一次签到比，位置相隔太远，时间太短。'
      : `和另一次签到比，要每小时走 ${kilometresPerHour} 公里才赶得到。也可能是手机的位置不准。`,
  'constant-coordinates': ({ times }) =>
    times === undefined
      ? '最近几次签到的位置一模一样，可能是手机的定位有问题。'
      : `最近 ${times} 次签到的位置一模一样，可能是手机的定位有问题。`,
  'too-perfect': () => '手机给的位置过于准确，可能是手机的设置有问题。',
  'device-changed': () => '这次签到用的手机和以前不一样。',
  'other-slot': () => '签到时还没到时间，或者已经签过。',
  'few-samples': () => '手机这次取到的位置很少。',
  'clock-skew': () => '手机的时间不准。',
  'counter-gap': () => '可能有签到没有送到，或者小程序重新装过。',
}

/** A finding in one plain sentence. */
export const findingWords = ({ code, facts }: Finding): string => SENTENCES[code](facts ?? {})

/** A finding in a few words. */
export const findingNames: Readonly<Record<FindingCode, string>> = {
  'outside-home-county': '位置在县外',
  'place-uncertain': '位置看不清',
  'in-forbidden-place': '在禁止进入的地方',
  'not-at-required-place': '不在约定的地方',
  early: '早于时间',
  late: '过了时间',
  'delivered-later': '送到得晚',
  'impossible-travel': '两次位置相隔太远',
  'constant-coordinates': '几次位置一模一样',
  'too-perfect': '位置过于准确',
  'device-changed': '换了手机',
  'other-slot': '不在这次的时间',
  'few-samples': '取到的位置很少',
  'clock-skew': '手机时间不准',
  'counter-gap': '可能有签到没有送到',
}

/** What an officer said of a finding. */
export const markWords: Readonly<Record<Mark, string>> = {
  confirmed: '情况属实',
  'false-alarm': '误报，不算',
  fault: '设备故障，不算',
}

const far = (metres: number) =>
  metres < 1000 ? `${metres} 米` : `${Math.round(metres / 100) / 10} 公里`

const lasting = (minutes: number) =>
  minutes < 60 ? `${minutes} 分钟` : `${Math.round(minutes / 60)} 小时`

const named = (place: string | undefined, otherwise: string) => (place ? `「${place}」` : otherwise)
