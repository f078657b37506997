/**
 * Every refusal the server can give: its stable code and the sentence people read.
 * `Refusal` takes only these codes, so a refusal without words does not compile.
 */
export const refusals = {
  'bad-input': '填写的内容有误，请检查后再试。',
  'bad-json': '请求的格式不正确。',
  'cross-site': '请求来自其他网站，已拒绝。',
  'case-closed': '您的矫正档案已结束或不存在，请联系司法所。',
  'login-code-refused': '登录凭证已失效，请重新进入后再试。',
  'no-boundary': '所在县的边界尚未登记，暂不能核对位置，请联系司法所。',
  'no-such-endpoint': '没有这个地址。',
  'not-bound': '这个微信还没有绑定，请联系司法所办理。',
  'our-fault': '系统出了问题，已经记录。请稍后再试。',
  'sign-in-first': '请先登录。',
  'taken-in-the-future': '手机时间比现在晚了一天以上，请校准手机时间后再试。',
  'too-large': '提交的内容过大。',
  'too-often': '操作太频繁，请稍后再试。',
  'too-slow': '系统繁忙，没有处理完，请稍后再试。',
  'wechat-blocked': '微信暂时限制了这个账号，请联系司法所。',
  'wechat-unreachable': '暂时连不上微信，请稍后再试。',
  'wrong-name-or-password': '用户名或密码不正确。',
  'wrong-role': '您没有办理这件事的权限。',
} as const

export type RefusalCode = keyof typeof refusals
