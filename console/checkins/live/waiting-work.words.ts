/** What stands above the check-ins of the live view. */
export const words = {
  title: '等待处理的任务和故障报告',
  counted: (missed: number, faults: number) => `未按时 ${missed}，故障 ${faults}`,
  all: '去处理',
  fold: '收起',
  unfold: '展开',
  missing: '任务和故障报告没有读全。',
  task: (window: string, state: string) => `${window}　${state}`,
  fault: (kind: string, said: string) => (said ? `故障：${kind}，${said}` : `故障：${kind}`),
  arrived: (name: string, office: string, fact: string) =>
    `新的待处理：${name}，${office}，${fact}`,
}
