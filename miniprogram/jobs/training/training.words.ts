import type {
  AttendanceMark,
  Free,
  SignUpState,
  TrainingResult,
} from '#shared/jobs/training.contract'
import { minuteWords } from '../../ui/day.words'

/** The county's own word for what costs nothing at all. */
const ALL_FREE = '三免（本县说法）：不收学费、食宿费、材料费'

/** Every sentence about training. */
export const words = {
  title: '培训',
  which: { offered: '可以报名', own: '我报的' },
  none: '现在没有可以报名的培训',
  noneWhat: '有了会写在这里。',
  ownNone: '还没有报过名',
  ownNoneWhat: '在「可以报名」里选一个。',
  provider: '谁来教',
  when: '时间',
  from: (startsAt: string, endsAt: string) => `${minuteWords(startsAt)} 到 ${minuteWords(endsAt)}`,
  place: '地点',
  until: '报名截止',
  moment: minuteWords,
  places: (taken: number, places: number, waiting: number) =>
    taken < places
      ? `还有 ${places - taken} 个名额`
      : `名额满了${waiting > 0 ? `，${waiting} 人排队` : ''}`,
  free: (free: Free) =>
    free.tuition && free.board && free.materials
      ? ALL_FREE
      : [
          free.tuition ? '不收学费' : '要交学费',
          free.board ? '包食宿' : '',
          free.materials ? '材料免费' : '',
        ]
          .filter(Boolean)
          .join('、'),
  signUp: '报名',
  queue: '排队',
  queueWhat: '前面有人退出，会自动补上，并给您发消息。',
  leave: '退出',
  leaveWhat: '退出以后，名额给排队的人。想再来，要重新排队。',
  leaveSure: '确定退出',
  stay: '不退出',
  states: {
    in: '已报上',
    waiting: '排队中',
    left: '已退出',
    'taken-out': '已由工作人员取消',
    cancelled: '这一班不办了',
  } satisfies Record<SignUpState, string>,
  before: (count: number) => (count === 0 ? '您排在第一个。' : `您前面还有 ${count} 人。`),
  reason: (reason: string) => `原因：${reason}`,
  results: {
    passed: '合格',
    'not-passed': '没有合格',
    'not-finished': '没有学完',
  } satisfies Record<TrainingResult, string>,
  marks: { present: '到', excused: '请假', absent: '没到' } satisfies Record<
    AttendanceMark,
    string
  >,
  attended: '到课',
  silence: '没有连上服务器，请看看网络。',
  cancelled: (reason: string) => `取消了：${reason}`,
}
