/** Every sentence about the plans of categories. */
export const words = {
  title: '签到安排',
  reading: '正在读取签到安排…',
  missing: '签到安排没有取得。',
  categories: '各管理类别的签到安排',
  categoriesMean:
    '谁属于严管、普管、宽管，由本县的规定决定；这里只定每个类别的人怎样签到。有单独安排的人不受影响。',
  onlyCounty: '类别的安排和节假日由县级工作人员设定。',
  now: '现在的安排',
  nobodySet: '还没有安排：这个类别没有单独安排的人不用签到。',
  changeOf: (category: string) => `修改${category}的安排`,
  noLater: '没有',
  noCounty: '这里只有县和司法所的签到安排，您的单位不在一个县里。',
}
