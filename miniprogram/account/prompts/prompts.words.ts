/** What every card about WeChat's messages says, whatever they tell of. */
export const words = {
  title: '微信提醒',
  left: (count: number) => `还可以提醒 ${count} 次。`,
  ask: '下一次用微信提醒我',
  stop: '关掉微信提醒',
  neutral: '提醒里只写「有新的消息」，夜里不会发。',
  refused: '您选了不接收，没关系，「消息」里一样看得到。',
  blocked: '微信里关掉了订阅消息。想打开：点右上角「…」→ 设置 → 订阅消息。',
  notAsked: '微信没有答复，请再点一次。',
  silence: '没有连上服务器，请看看网络，再点一次。',
}
