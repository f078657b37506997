import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { Unreachable } from '#shared/ask'
import BoundariesPage from '../../../../console/places/pages/boundaries'
import { Looks } from '../../../../console/ui/looks'
import { routing } from '../../../../console/ui/router'
import '../../browser-parts'
import { asked, refused, serverAnswers } from '../../answers'

jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))
jest.mock('../../../../console/places/map/outline-map', () => ({
  __esModule: true,
  default: ({ outlines }: { outlines: { kind: string }[] }) => (
    <p data-testid='map'>{outlines.map(({ kind }) => kind).join(' ')}</p>
  ),
}))

type Position = [number, number]
const ring = (east: number): Position[] => [
  [east, 24],
  [east + 0.5, 24],
  [east + 0.5, 24.5],
  [east, 24],
]
const county = {
  organisationId: '532527',
  name: '泸西县',
  version: 2,
  level: 'county',
  errorMetres: 600,
  source: '公开轮廓',
  outline: [[ring(103.5)]],
}
const answers = {
  'places.list-boundaries': { boundaries: [county], abilities: { add: true } },
  'organisation.list': {
    organisations: [
      { id: '532527', name: '泸西县', level: 'county', parentId: '5325' },
      { id: '53252701', name: '中枢司法所', level: 'office', parentId: '532527' },
    ],
  },
  'places.add-boundary': { version: 3 },
}

let address = ''
function Address() {
  const { pathname, search } = useLocation()
  address = pathname + search
  return null
}

async function open(at = '/places', changes = {}) {
  serverAnswers({ ...answers, ...changes })
  render(
    <MemoryRouter {...routing} initialEntries={[at]}>
      <BoundariesPage />
      <Address />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
}

const press = (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const bring = async () => {
  await open()
  await press('导入新版本')
}

/** As a browser hands it over. */
const fileOf = (text: string, size = text.length) => ({ size, text: async () => text })
const give = (file: unknown) =>
  act(
    async () =>
      void fireEvent.change(screen.getByLabelText('GeoJSON 文件'), { target: { files: [file] } }),
  )
const outlineFile = (east = 103.6) =>
  fileOf(JSON.stringify({ type: 'Polygon', coordinates: [ring(east)] }))
const say = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const map = () => screen.getByTestId('map').textContent
const dialog = () => screen.queryByRole('dialog')

beforeEach(() => jest.clearAllMocks())

describe('the outlines', () => {
  it('are listed with version, error and source, those that are missing too', async () => {
    await open()
    const rows = within(screen.getByRole('table', { name: '各单位的边界' })).getAllByRole('row')
    expect(rows.slice(1).map(({ textContent }) => textContent)).toEqual([
      '泸西县第 2 版600 米',
      '中枢司法所尚未登记',
    ])
    expect(screen.getByRole('region', { name: '泸西县' }).textContent).toContain('公开轮廓')
    expect(map()).toBe('chosen')
  })

  it('are chosen in the address', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: '中枢司法所' }))
    expect([address, map()]).toEqual(['/places?place=53252701', 'around'])
    expect(screen.getByRole('region', { name: '中枢司法所' })).toBeTruthy()
  })

  it('are only read by who may not bring any', async () => {
    await open('/places', {
      'places.list-boundaries': { boundaries: [county], abilities: { add: false } },
    })
    expect(screen.queryByRole('button', { name: '导入新版本' })).toBeNull()
    expect(screen.getByText('边界由县级工作人员导入。')).toBeTruthy()
  })

  it('are said to be missing when they could not be read', async () => {
    await open('/places', { 'places.list-boundaries': () => Promise.reject(new Unreachable()) })
    expect(screen.getByRole('alert').textContent).toContain('边界没有取得')
    serverAnswers(answers)
    await press('重试')
    expect(screen.getByRole('button', { name: '泸西县' })).toBeTruthy()
  })
})

describe('bringing a new outline', () => {
  it('compares it with the one before, and sends it only after a confirmation', async () => {
    await bring()
    expect(map()).toBe('before')
    await give(outlineFile())
    expect(map()).toBe('before new')
    expect(screen.getByRole('table', { name: '与现行版本比较' }).textContent).toContain('4 个')
    say('误差不超过（米）', '25')
    say('来源', ' 县自然资源局 ')
    await press('下一步：确认')
    expect(dialog()?.textContent).toContain('泸西县的边界将更新为第 3 版')
    expect(asked('places.add-boundary')).toEqual([])
    await press('确认导入')
    expect(asked('places.add-boundary')).toEqual([
      {
        organisationId: '532527',
        errorMetres: 25,
        source: '县自然资源局',
        outline: [[ring(103.6)]],
      },
    ])
    expect(screen.getByText('已导入：泸西县第 3 版。以后的签到按新版本核对。')).toBeTruthy()
    expect(asked('places.list-boundaries')).toHaveLength(2)
    expect(screen.queryByRole('form')).toBeNull()
  })

  it('says that an area of an office judges nothing', async () => {
    await open('/places?place=53252701')
    await press('导入新版本')
    await give(outlineFile())
    say('误差不超过（米）', '0')
    say('来源', '乡镇区划图')
    await press('下一步：确认')
    expect(dialog()?.textContent).toContain('不影响签到的核对')
    expect(dialog()?.textContent).toContain('第 1 版')
  })

  it('warns when it has nothing to do with the one before', async () => {
    await bring()
    await give(outlineFile(110))
    expect(screen.getByText(/完全不相接/)).toBeTruthy()
    await give(outlineFile())
    expect(screen.queryByText(/完全不相接/)).toBeNull()
  })

  it('does not go on without error and source, and says which is missing', async () => {
    await bring()
    await give(outlineFile())
    await press('下一步：确认')
    expect(dialog()).toBeNull()
    expect(screen.getByText('请填写 0 到 5000 之间的数。')).toBeTruthy()
    expect(screen.getByText('请写明来源，2 到 200 个字。')).toBeTruthy()
  })

  it.each(['-1', '5001', 'x', ' '])('takes no error of %p', async error => {
    await bring()
    await give(outlineFile())
    say('误差不超过（米）', error)
    say('来源', '县自然资源局')
    await press('下一步：确认')
    expect([dialog(), screen.getByText('请填写 0 到 5000 之间的数。')]).toEqual([
      null,
      expect.anything(),
    ])
  })

  it.each([
    ['<kml/>', '内容不是 JSON'],
    ['{"a":1}', '不是 GeoJSON'],
    ['{"type":"Point","coordinates":[103,24]}', '图形类型是 Point'],
    ['{"type":"Polygon","coordinates":[[[24,103]]]}', '经度和纬度写反了'],
    ['{"type":"Polygon","coordinates":[[[103,24],[104,24],[104,25],[103,25]]]}', '没有闭合'],
    ['{"type":"Polygon","coordinates":[[[2,48]]]}', '不在中国范围内：2, 48'],
    ['{"type":"FeatureCollection","features":[{},{}]}', '2 个图形'],
  ])('says in words what is wrong with %s, and sends nothing', async (text, words) => {
    await bring()
    await give(outlineFile())
    await give(fileOf(text))
    expect(screen.getByRole('alert').textContent).toContain(words)
    expect(map()).toBe('before')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '下一步：确认' }).disabled).toBe(
      true,
    )
  })

  it('does not even read a file that is too large', async () => {
    await bring()
    const text = jest.fn()
    await give({ size: 5 * 1024 * 1024 + 1, text })
    expect(screen.getByRole('alert').textContent).toContain('文件超过 5 MB')
    expect(text).not.toHaveBeenCalled()
  })

  it('says that a file could not be read', async () => {
    await bring()
    await give({ size: 10, text: () => Promise.reject(new Error('gone')) })
    expect(screen.getByRole('alert').textContent).toContain('这个文件读不出来')
  })

  it('stays as it is when somebody else brought one just now', async () => {
    await open('/places', {
      'places.add-boundary': () => Promise.reject(refused('changed-meanwhile', 409)),
    })
    await press('导入新版本')
    await give(outlineFile())
    say('误差不超过（米）', '25')
    say('来源', '县自然资源局')
    await press('下一步：确认')
    await press('确认导入')
    expect(within(dialog()!).getByRole('alert').textContent).toContain('刚刚有人作了修改')
    expect(screen.queryByText(/已导入/)).toBeNull()
  })
})
