/** What the button says that gives out a proof. */
export const words = {
  download: '下载凭证',
  where: '核验网页',
  waits: '这次签到刚收到，还在封存。请过一分钟再下载。',
  fileName: (id: string) => `签到凭证-${id}.json`,
}
