import type { Question } from '#shared/reports/questions.contract'

/** What an office may ask of its own. */
export type OwnKind = Extract<Question['kind'], 'yes-no' | 'choice' | 'text'>

/** Every sentence about what is asked. */
export const words = {
  title: '提问',
  means:
    '固定提问按法规设置，不能改。每个司法所可以为每种报告再加最多三个自己的提问；改动只影响以后的报告。',
  office: '司法所',
  chooseOffice: '请先选择一个司法所。',
  reading: '正在读取…',
  missing: '提问没有读出来。',
  onlyRead: '您只能查看。',
  version: (version: number) => `第 ${version} 版`,
  fixed: '固定',
  own: '本所',
  required: '必答',
  optional: '可以不答',
  kinds: {
    'yes-no': '是／否',
    choice: '选择',
    text: '文字',
    mood: '心情',
    help: '求助',
  } satisfies Record<Question['kind'], string>,
  change: '修改本所提问',
  changeTitle: (kind: string) => `${kind}：本所提问`,
  question: (number: number) => `提问 ${number}`,
  questionHint: '用大白话，一句话问一件事。',
  tooShort: '请写出提问，至少两个字。',
  kind: (number: number) => `提问 ${number} 怎么回答`,
  choices: (number: number) => `提问 ${number} 的选项，用顿号隔开`,
  choicesMissing: '至少要有两个选项。',
  isRequired: '必答',
  add: '加一个提问',
  remove: (number: number) => `删除提问 ${number}`,
  none: '没有本所提问。',
  save: '保存',
  saved: (kind: string) => `已保存：${kind}的本所提问，以后的报告使用新的一版。`,
}
