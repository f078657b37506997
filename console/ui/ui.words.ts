/** Sentences that every screen may need. */
export const words = {
  product: '归途',
  signOut: '退出登录',
  mainMenu: '主菜单',
  retry: '重试',
  reload: '刷新页面',
  unreachable: '连不上服务器，或服务器暂时没有回应。请检查网络，稍后再试。',
  broken: '这个页面出了问题，没有显示出来。请刷新页面；如果再次出现，请告诉系统管理员。',
  noSuchPage: '没有这个页面。',
  backToStart: '回到首页',
  yesterday: (clock: string) => `昨天 ${clock}`,
  justNow: '刚刚',
  minutesAgo: (minutes: number) => `${minutes} 分钟前`,
  hoursAgo: (hours: number) => `${hours} 小时前`,
  minutes: (minutes: number) => `${minutes} 分钟`,
  hours: (hours: number, minutes: number) =>
    minutes === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes} 分钟`,
  days: (days: number, hours: number) => (hours === 0 ? `${days} 天` : `${days} 天 ${hours} 小时`),
  metres: (metres: number) => `${metres} 米`,
  kilometres: (kilometres: string) => `${kilometres} 公里`,
}
