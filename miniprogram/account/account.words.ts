/** Every sentence about signing in. */
export const words = {
  entering: '正在进入',
  moment: '请稍等一下。',
  again: '再试一次',
  offline: '暂时没有连上网络',
  offlineKnown: '您仍然可以签到：手机会先存好，有网络时自动发送。',
  offlineUnknown: '请看看手机的网络是不是打开了，再点下面的按钮。',
  notBound: '这个微信还没有绑定',
  howToBind: ['联系您的司法所，说要绑定微信', '按工作人员说的，办好绑定', '回到这里，点下面的按钮'],
  noLogin: '请在微信里打开',
  noLoginWhy: '在浏览器里不能登录。请打开微信，搜索小程序「归途」。',
  cannotEnter: '暂时进不去',
}
