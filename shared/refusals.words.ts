/**
 * Every refusal the server can give: its stable code and the sentence people read.
 * `Refusal` takes only these codes, so a refusal without words does not compile.
 */
export const refusals = {
  'account-locked': '连续失败次数过多，账号已锁定。请十五分钟后再试，或请系统管理员解锁。',
  'account-of-another': '这个微信已绑定其他人员，请联系司法所处理。',
  'activation-refused':
    '激活码或身份证后六位不正确，或激活码已失效。请核对后再试，或请司法所重新发放。',
  'already-registered': '这个身份证号已有在矫档案，不能重复登记。',
  'already-reviewed': '这次签到已由其他工作人员审阅，请刷新后查看。',
  'bad-input': '填写的内容有误，请检查后再试。',
  'bad-json': '请求的格式不正确。',
  'binding-pending': '绑定申请已提交，等待司法所核实身份。',
  'case-closed': '您的档案已结束或不存在，请联系司法所。',
  'changed-meanwhile': '刚刚有人作了修改，请刷新后再试。',
  'cross-site': '请求来自其他网站，已拒绝。',
  'login-code-refused': '登录凭证已失效，请重新进入后再试。',
  'no-boundary': '所在县的边界尚未登记，暂不能核对位置，请联系司法所。',
  'no-such-account': '没有这个账号，或不在您的管理范围内。',
  'no-such-check-in': '没有这次签到，或不在您的管辖范围内。',
  'no-such-endpoint': '没有这个地址。',
  'no-such-office': '没有这个司法所，或不在您的管辖范围内。',
  'no-such-organisation': '没有这个单位，或不在您的管辖范围内。',
  'no-such-person': '没有这名人员，或不在您的管辖范围内。',
  'not-bound': '这个微信还没有绑定，请联系司法所办理。',
  'not-yourself': '不能停用或恢复自己的账号。',
  'nothing-pending': '没有等待核实的手机绑定。',
  'other-phone': '这台手机不是绑定的手机。如已更换手机，请申请换机并联系司法所。',
  'our-fault': '系统出了问题，已经记录。请稍后再试。',
  'sign-in-again': '登录已超时，请重新输入用户名和密码。',
  'sign-in-first': '请先登录。',
  'taken-in-the-future': '手机时间比现在快了一天以上，请校准手机时间后再试。',
  'too-large': '提交的内容过大。',
  'too-many-attempts': '尝试次数过多，请一小时后再试，或联系司法所。',
  'too-often': '操作太频繁，请稍后再试。',
  'wechat-blocked': '微信暂时限制了这个账号，请联系司法所。',
  'wechat-unreachable': '暂时连不上微信，请稍后再试。',
  'wrong-code': '验证码不正确或已使用过，请等待下一个验证码。',
  'wrong-name-or-password': '用户名或密码不正确。',
  'wrong-role': '您没有办理这件事的权限。',
} as const

export type RefusalCode = keyof typeof refusals
