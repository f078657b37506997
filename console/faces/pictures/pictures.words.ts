/** What is said of pictures that persons handed in themselves. */
export const words = {
  title: '待确认的登记照片',
  back: '回到身份核验',
  means:
    '本人在手机上交来的登记照片，早的在前。请打开档案核对是不是本人，再确认或退回；确认之前不用来比对。',
  table: '等待确认的登记照片',
  who: '姓名',
  office: '司法所',
  since: '交来时间',
  open: '打开档案，核对照片',
  none: '没有等待确认的登记照片。',
  reading: '正在读取…',
  missing: '名单没有读全',
  more: '载入更多',
  /** In the toolbar of the requests. */
  link: (count: number | undefined) => (count ? `待确认照片 ${count}` : '待确认照片'),
}
