/** How it is announced that something waits. */
export const words = {
  fresh: ({ missed, faults }: { missed: number; faults: number }) =>
    [
      missed > 0 ? `新增 ${missed} 项未按时完成的签到任务` : '',
      faults > 0 ? `新收到 ${faults} 份故障报告` : '',
    ]
      .filter(Boolean)
      .join('，'),
  show: '去看看',
  dismiss: '知道了',
  announcement: '新的待处理事项',
}
