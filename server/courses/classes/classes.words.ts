import type { AbsenceOutcome } from '#shared/courses/attendance.contract'
import type { AttendanceState, SignWay } from '#shared/courses/classes.contract'
import type { Verdict } from '#shared/geometry/inside'

/** What stands in the table of who came. */
export const words = {
  list: '签到名单',
  columns: [
    ...['姓名', '司法所', '情况', '签到时间', '签到方式'],
    ...['签退时间', '签退方式', '本人说明', '工作人员处理'],
  ],
  states: {
    invited: '未签到',
    in: '已签到',
    out: '已签到、签退',
    absent: '没有签到',
    fault: '报告了故障',
    settled: '已处理',
  } satisfies Record<AttendanceState, string>,
  ways: {
    place: '手机定位',
    link: '线上',
    code: '现场签到码',
    officer: '工作人员代签',
  } satisfies Record<SignWay, string>,
  verdicts: {
    inside: '手机定位：在现场',
    outside: '手机定位：不在现场',
    'cannot-say': '手机定位：看不清',
  } satisfies Record<Verdict, string>,
  outcomes: {
    explained: '有正当原因',
    technical: '技术原因',
    'follow-up': '还要了解',
  } satisfies Record<AbsenceOutcome, string>,
}
