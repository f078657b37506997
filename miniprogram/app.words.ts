/** What WeChat itself shows for the mini-program; neutral, since anyone may look over a shoulder. */
export const words = {
  name: '归途',
  whyLocation: '只在您点按钮签到时，核对您所在的位置',
  tabs: { home: '今天', history: '记录', messages: '消息', me: '我的' },
}
