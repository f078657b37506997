/** What is said about the ways to show who one is that need no face. */
export const words = {
  title: '用其他方式核实',
  chosen: (way: string) => `本人选的是：${way}`,
  visit: '登记到所核验',
  visitTitle: (name: string) => `登记到所核验：${name}`,
  visitMeans: '请在见到本人、核对身份证以后登记。登记后这次核验就办完了。',
  visitNote: '核对情况',
  visitHint: '例如：本人到所，身份证和本人相符。本人会看到这段话。',
  visitMissing: '请写明核对情况，至少两个字。',
  visitYes: '登记，办完',
  visited: (name: string) => `已登记：${name}到所核验。`,

  callBack: '电话回拨',
  callBackTitle: (name: string) => `电话回拨核验：${name}`,
  callBackMeans:
    '请拨打本人登记的电话号码（不要拨对方给的其他号码），把六位数字念给本人听，请他在手机上输入。',
  start: '开始回拨',
  phone: '登记的电话',
  code: '念给本人的数字',
  left: (minutes: number, seconds: number) =>
    `还有 ${minutes} 分 ${String(seconds).padStart(2, '0')} 秒有效，只能用一次`,
  over: '数字已经过期。',
  another: '换一组数字',
  say: '可以这样说',
  sayWords: (office: string, name: string) =>
    `“您好，这里是${office}，请问是${name}吗？请打开手机里的‘归途’，在身份核验里点‘填写电话里的六位数字’，我念给您听。”`,
  saySafe: '先听声音、问一件只有本人知道的事。不像本人就不要念数字，改约到司法所。',
  waits: '正在等本人输入…',
  entered: (name: string) => `${name}已输入数字，核验办完。`,

  again: '再核验一次',
}
