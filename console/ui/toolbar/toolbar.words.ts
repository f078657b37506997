/** What stands above the pages of check-ins. */
export const words = {
  office: '司法所',
  allOffices: '全部司法所',
  officesMissing: '司法所没有取得，重试',
  connections: {
    connecting: '正在连接…',
    live: '实时更新中',
    lost: '连接中断，正在重新连接；恢复后自动补上',
  },
}
