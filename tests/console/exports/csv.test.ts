import { csvOf } from '../../../console/exports/sheet/csv'
import { makeFetched } from './make-export'

const MARK = '中枢司法所　马晓东　2026-11-24 11:00:07 取出　编号 20261124-0A1B2C3D'

describe('the table file', () => {
  it('says in its first and last lines who fetched it, and is known as UTF-8', () => {
    const text = csvOf(makeFetched())
    expect(text.charCodeAt(0)).toBe(0xfeff)
    expect(text.slice(1).split('\r\n')).toEqual([
      MARK,
      '序号,姓名,司法所,收到时间,手机时间,位置结论,纬度（WGS-84）,经度（WGS-84）,精度（米）',
      '1,张安平,中枢司法所,2026-11-24 09:00:00,2026-11-24 08:59:58,居住县内,24.53,103.77,15',
      MARK,
      '',
    ])
  })

  it('has no columns for coordinates that were not asked for', () => {
    const text = csvOf(makeFetched('张安平', { withCoordinates: false }))
    expect(text).toContain('手机时间,位置结论\r\n')
    expect(text).not.toMatch(/纬度|103/)
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    [' =1', "' =1"],
    ['\t=1', "'\t=1"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['\r=1', '"\'\r=1"'],
    ['张,安"平"', '"张,安""平"""'],
    ['张\n安平', '"张\n安平"'],
    ['a=1', 'a=1'],
  ])('writes a name of %j so that nothing runs', (name, cell) => {
    expect(csvOf(makeFetched(name))).toContain(`\r\n1,${cell},中枢司法所,`)
  })
})
