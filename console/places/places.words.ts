import type { Boundary } from '#shared/places/places.contract'

const levels = {
  county: '县界（签到按它核对）',
  office: '司法所辖区（仅供辨认方位）',
} satisfies Record<Boundary['level'], string>

const number = (value: number) => value.toLocaleString('zh-CN')

/** Every sentence about outlines. */
export const words = {
  title: '边界',
  list: '各单位的边界',
  reading: '正在读取边界…',
  notRead: '边界没有取得。',
  nothing: '没有可以查看的边界。',
  place: '单位',
  version: '版本',
  error: '误差不超过',
  source: '来源',
  versionOf: (version: number) => `第 ${version} 版`,
  none: '尚未登记',
  level: '用途',
  levels,
  positions: '点数',
  positionsOf: (count: number) => `${number(count)} 个`,
  area: '面积',
  areaOf: (squareKilometres: number) =>
    `约 ${squareKilometres < 10 ? squareKilometres.toFixed(1) : number(Math.round(squareKilometres))} 平方公里`,
  bring: '导入新版本',
  onlyCounty: '边界由县级工作人员导入。',
  brought: (name: string, version: number) =>
    `已导入：${name}第 ${version} 版。以后的签到按新版本核对。`,
}
