const percent = (share: number) => `${Math.round(share * 100)}%`

/** Every sentence about how questions have done. */
export const words = {
  title: '题目统计',
  means:
    '难度是答对的比例，越高越容易。区分度是答对这题和其余题成绩的相关：0.2 以下的题分不出会和不会，负数说明题目多半有问题。答的人少于十个时不算。',
  none: '还没有人考完这场考试。',
  sum: (sittings: number, passed: number, mean: number) =>
    `最近 ${sittings} 份答卷，通过 ${passed} 份，平均答对 ${percent(mean)}。`,
  question: '题目',
  asked: '答题人数',
  difficulty: '难度',
  discrimination: '区分度',
  chosen: '各选项选择人数',
  share: percent,
  figure: (value: number | null) => (value === null ? '人数太少' : value.toFixed(2)),
  poor: '建议检查',
  count: (text: string, count: number, isKey: boolean) => `${isKey ? '✓ ' : ''}${text}：${count}`,
}
