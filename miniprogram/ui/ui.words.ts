/** What lists say of themselves. */
export const words = {
  loading: '正在读取……',
  silence: '没有连上服务器，请看看网络。',
  again: '再试一次',
  more: '看更早的',
  chosen: '已选',
}
