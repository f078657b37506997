import type { OutlineFault } from './read-outline'

const number = (value: number) => value.toLocaleString('zh-CN')

/** What is wrong with a file, and what to do about it. */
export function faultInWords(fault: OutlineFault): string {
  switch (fault.code) {
    case 'not-json':
      return '这不是 GeoJSON 文件：内容不是 JSON。请从制图软件里导出 GeoJSON 格式。'
    case 'not-geojson':
      return '这是 JSON 文件，但不是 GeoJSON：没有写明图形类型。'
    case 'wrong-kind':
      return `图形类型是 ${fault.kind}；边界必须是 Polygon 或 MultiPolygon（面）。`
    case 'empty':
      return '文件里没有图形。'
    case 'several':
      return `文件里有 ${number(fault.count)} 个图形；请只保留这个单位的一个。`
    case 'other-grid':
      return `坐标系是 ${fault.grid}；请先转换成 WGS-84 或 CGCS2000 的经纬度。`
    case 'no-positions':
      return '有的点不是“经度, 纬度”两个数。'
    case 'swapped':
      return '经度和纬度写反了：GeoJSON 规定先写经度，再写纬度。'
    case 'projected':
      return '坐标不是经纬度，像是以米计的投影坐标。请先转换成 WGS-84 或 CGCS2000 的经纬度。'
    case 'outside-china':
      return `有的点不在中国范围内：${fault.position.join(', ')}。`
    case 'not-closed':
      return `第 ${fault.ring} 圈没有闭合：最后一个点必须与第一个点相同。`
    case 'too-short':
      return `第 ${fault.ring} 圈的点太少：至少要有三个不同的点，再回到第一个点。`
    case 'too-many':
      return `共有 ${number(fault.count)} 个点，超过 20,000 个。请先简化边界。`
  }
}

/** Every sentence of bringing a new outline. */
export const words = {
  title: (name: string) => `导入新边界：${name}`,
  file: 'GeoJSON 文件',
  fileHint: '一个面（Polygon 或 MultiPolygon），坐标为 WGS-84 或 CGCS2000 经纬度，不超过 5 MB。',
  shifted: '来自高德、腾讯等网络地图的边界是 GCJ-02 坐标，会偏移几百米，须先转换。',
  tooLarge: '文件超过 5 MB。请先简化边界。',
  unreadable: '这个文件读不出来。请重新选择。',
  compare: '与现行版本比较',
  what: '项目',
  before: '现行版本',
  after: '新边界',
  nothingBefore: '没有',
  elsewhere: '新边界与现行版本完全不相接，请确认不是其他单位的文件。',
  error: '误差不超过（米）',
  errorHint: '边界线最多可能偏多少；核对签到时会考虑这个误差。0 到 5000。',
  errorWrong: '请填写 0 到 5000 之间的数。',
  source: '来源',
  sourceHint: '例如：县自然资源局 2026 年行政区划图。',
  sourceWrong: '请写明来源，2 到 200 个字。',
  next: '下一步：确认',
  confirmTitle: '确认导入新边界',
  confirm: (name: string, version: number) => `${name}的边界将更新为第 ${version} 版。`,
  confirmCounty: '从导入起收到的签到按新边界核对；以前的签到仍按当时的版本，不会改变。',
  confirmOffice: '司法所辖区只用来辨认方位，不影响签到的核对。',
  yes: '确认导入',
}
