import type { Question, ReportKind } from '#shared/reports/questions.contract'

/** Questions of a kind that every office asks, since a moment. */
interface FixedVersion {
  /** ISO 8601. */
  since: string
  questions: readonly Question[]
}

type Said = Pick<Question, 'id' | 'kind' | 'words'> & { choices?: string[]; optional?: true }

const asked = ({ id, kind, words, choices = [], optional }: Said): Question => ({
  ...{ id, kind, words, choices },
  required: optional !== true,
  fixed: true,
})

const MOOD: Said = { id: 'mood', kind: 'mood', words: '这段时间心情怎么样？' }
const HELP: Said = { id: 'help', kind: 'help', words: '需要司法所帮忙吗？' }
const HELP_WORDS: Said = {
  ...{ id: 'help-words', kind: 'text', words: '需要帮忙的话，是什么事？', optional: true },
}
const MORE: Said = {
  ...{ id: 'more', kind: 'text', words: '还有什么要说明的？没有可以不写。', optional: true },
}

const SINCE = '2026-11-01T00:00:00.000Z'

/**
 * What is asked in each kind of report. The place in the list is the version: a change is a new entry,
 * since what was answered must stay readable for ever.
 *
 * @source 《社区矫正法》第二十三条；《社区矫正法实施办法》第二十四条：定期报告遵纪守法、接受监督管理、参加
 *   教育学习、公益活动和社会活动等情况；居所变化、工作变动、家庭重大变故以及接触对其矫正可能产生不利影响人员
 *   等情况时，应当及时报告；被宣告禁止令的，应当定期报告遵守禁止令的情况；暂予监外执行的，应当每个月报告身体
 *   情况。
 */
export const FIXED_QUESTIONS: Record<ReportKind, readonly FixedVersion[]> = {
  periodic: [
    {
      since: SINCE,
      questions: (
        [
          { id: 'law', kind: 'yes-no', words: '这段时间，您遵守法律和监管规定了吗？' },
          { id: 'supervision', kind: 'yes-no', words: '司法所的通知和要求，您都做到了吗？' },
          { id: 'study', kind: 'yes-no', words: '这段时间参加教育学习了吗？' },
          { id: 'service', kind: 'yes-no', words: '这段时间参加公益活动了吗？' },
          { id: 'changes', kind: 'yes-no', words: '住处、工作或者家里有变化吗？' },
          { id: 'life', kind: 'text', words: '这段时间做了什么？简单说几句就好。' },
          ...[MOOD, HELP, HELP_WORDS],
        ] satisfies Said[]
      ).map(asked),
    },
  ],
  thoughts: [
    {
      since: SINCE,
      questions: (
        [
          { id: 'thoughts', kind: 'text', words: '这段时间您想了些什么？' },
          {
            ...{ id: 'plans', kind: 'text', words: '接下来有什么打算？没有可以不写。' },
            optional: true,
          },
          ...[MOOD, HELP, HELP_WORDS],
        ] satisfies Said[]
      ).map(asked),
    },
  ],
  health: [
    {
      since: SINCE,
      questions: (
        [
          {
            ...{ id: 'health', kind: 'choice', words: '这段时间身体怎么样？' },
            choices: ['好', '一般', '不好'],
          },
          { id: 'examined', kind: 'yes-no', words: '这段时间去医院看过或者复查过吗？' },
          { id: 'treatment', kind: 'text', words: '看的什么病，怎么治，吃什么药？' },
          ...[HELP, HELP_WORDS],
        ] satisfies Said[]
      ).map(asked),
    },
  ],
  prohibition: [
    {
      since: SINCE,
      questions: (
        [
          { id: 'activities', kind: 'yes-no', words: '禁止令不让做的事，您都没有做，对吗？' },
          { id: 'places', kind: 'yes-no', words: '禁止令不让去的地方，您都没有去，对吗？' },
          { id: 'people', kind: 'yes-no', words: '禁止令不让见的人，您都没有见，对吗？' },
          MORE,
        ] satisfies Said[]
      ).map(asked),
    },
  ],
  event: [
    {
      since: SINCE,
      questions: (
        [
          { id: 'what', kind: 'text', words: '发生了什么事？' },
          { id: 'when', kind: 'text', words: '什么时候的事？' },
          ...[HELP, HELP_WORDS],
        ] satisfies Said[]
      ).map(asked),
    },
  ],
}
