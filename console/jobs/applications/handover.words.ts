/** What the page says that a base's contact opens. Nothing on it tells whose list it is. */
export const words = {
  title: '求职人员名单',
  ask: '请输入口令',
  code: '六位数字口令',
  codeHint: '口令由给您链接的人打电话告诉您。',
  codeWrong: '请输入六位数字。',
  open: '打开名单',
  noToken: '链接不完整，请重新复制整个链接。',
  until: (at: string) => `${at} 前可以打开`,
  empty: '现在名单上没有人。',
  foot: '只用于招工。请勿转给他人；用完请销毁。',
  print: '打印',
}
