import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { Unreachable } from '#shared/ask'
import type { Shape } from '#shared/geometry/shape'
import OwnPlacesPage from '../../../../console/places/pages/own-places'
import { Looks } from '../../../../console/ui/looks'
import { routing } from '../../../../console/ui/router'
import '../../browser-parts'
import { asked, refused, serverAnswers } from '../../answers'
import { listed, makePlace } from './make-place'

jest.mock('../../../../console/http/call', () => ({ call: jest.fn() }))

/** What the hand draws on a map that jsdom cannot lay out. */
let drawn: ((shape: Shape) => void) | undefined
jest.mock('../../../../console/places/own-map/place-map', () => ({
  __esModule: true,
  default: ({
    places,
    onShape,
  }: {
    places: { kind: string; chosen: boolean }[]
    onShape?: (shape: Shape) => void
  }) => {
    drawn = onShape
    return (
      <p data-testid='map'>
        {places.map(({ kind, chosen }) => (chosen ? `[${kind}]` : kind)).join(' ')}
      </p>
    )
  },
}))

const school = makePlace({
  placeId: 'p2',
  kind: 'forbidden',
  forbiddenBy: 'suspension-order',
  name: '第一中学',
  source: '判决书',
  weekdays: [1, 2, 3, 4, 5],
  hours: { from: '18:00', to: '06:00' },
})
const circle = (radiusMetres: number): Shape => ({
  kind: 'circle',
  centre: { latitude: 24.53, longitude: 103.77 },
  radiusMetres,
})

async function open(places = [makePlace(), school], changes = {}, at = '/places/of?person=x') {
  sessionStorage.setItem('purpose', 'daily-supervision')
  serverAnswers({
    'places.list-of-person': listed(places),
    'places.list-of-office': listed(places, { ownerName: '中枢司法所' }),
    'places.list-boundaries': { boundaries: [], abilities: { add: false } },
    'places.list-versions': { versions: [makePlace({ version: 2 }), makePlace()], next: null },
    'places.add-own': makePlace({ placeId: 'p3', name: '新家' }),
    'places.change-own': makePlace({ version: 2 }),
    'places.end-own': makePlace({ version: 2, endedBecause: '搬走了' }),
    ...changes,
  })
  render(
    <MemoryRouter {...routing} initialEntries={[at]}>
      <OwnPlacesPage />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
}

const press = (name: string | RegExp) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const say = (label: string, value: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }))
const choose = (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('radio', { name })))
const draw = (shape: Shape) => act(async () => drawn!(shape))
const map = () => screen.getByTestId('map').textContent

beforeEach(() => {
  jest.clearAllMocks()
  sessionStorage.clear()
})

describe('the places of a person', () => {
  it('are read only once it was said why', async () => {
    serverAnswers({})
    render(
      <MemoryRouter {...routing} initialEntries={['/places/of?person=x']}>
        <OwnPlacesPage />
      </MemoryRouter>,
      { wrapper: Looks },
    )
    expect(screen.getByRole('heading', { name: '查看用途' })).toBeTruthy()
    expect(asked('places.list-of-person')).toEqual([])
  })

  it('are listed, page after page, with what they are and whether they count', async () => {
    const answer = ({ after }: { after?: string }) =>
      after
        ? listed([
            makePlace({ placeId: 'p9', name: '旧工地', kind: 'work', lastDay: '2026-11-02' }),
          ])
        : listed([makePlace(), school], { next: 'more' })
    await open([], { 'places.list-of-person': answer })
    const rows = within(screen.getByRole('table', { name: '张安平的地点列表' })).getAllByRole('row')
    expect(rows.slice(1).map(({ textContent }) => textContent)).toEqual([
      '家住处有效',
      '第一中学禁止进入有效',
      '旧工地工作地点已过期',
    ])
  })

  it('are opened with days, hours and document', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: '第一中学' }))
    const part = screen.getByRole('region', { name: '第一中学' })
    expect(part.textContent).toContain('2026-11-01 起，长期；周一至周五，18:00 至次日 06:00')
    expect(part.textContent).toContain('判决书')
    expect(part.textContent).toContain('《刑法》第七十二条第二款')
    expect(map()).toBe('home [forbidden]')
  })

  it('are said to be missing when they could not be read', async () => {
    await open([], { 'places.list-of-person': () => Promise.reject(new Unreachable()) })
    expect(screen.getByRole('alert').textContent).toContain('地点没有取得')
  })

  it('are only read by who may not keep them', async () => {
    const answer = listed([makePlace()], { abilities: { keep: false } })
    await open([], { 'places.list-of-person': answer })
    expect(screen.queryByRole('button', { name: '修改' })).toBeNull()
    expect(screen.queryByRole('button', { name: '添加地点' })).toBeNull()
  })

  it('show what they were before', async () => {
    await open()
    await press('历次版本')
    const rows = within(screen.getByRole('table', { name: '历次版本' })).getAllByRole('row')
    expect(rows).toHaveLength(3)
    expect(asked('places.list-versions')).toEqual([{ placeId: 'p1', purpose: 'daily-supervision' }])
  })

  it('go on paper in words', async () => {
    await open()
    const paper = document.querySelector('.printed')!.textContent
    expect(paper).toContain('圆形，中心 北纬 24.53000°、东经 103.77000°，半径 80 米')
  })
})

describe('adding a place', () => {
  it('sends what was typed, with the circle and the hours', async () => {
    await open([])
    await press('添加地点')
    await choose('应当到场')
    await say('名称', ' 会场 ')
    await say('依据的文书', '矫正方案')
    fireEvent.click(screen.getByText('填写圆'))
    await say('圆心纬度', '24.53')
    await say('圆心经度', '103.77')
    await say('半径（米）', '120')
    await say('开始日', '2026-12-01')
    await say('最后一日', '2026-12-31')
    await choose('每天的一段时间')
    await say('从', '08:00')
    await say('到', '17:00')
    await press('保存')
    expect(asked('places.add-own')).toEqual([
      {
        owner: { kind: 'person', id: 'x' },
        content: {
          kind: 'required',
          forbiddenBy: null,
          name: '会场',
          source: '矫正方案',
          shape: circle(120),
          errorMetres: 20,
          firstDay: '2026-12-01',
          lastDay: '2026-12-31',
          weekdays: [1, 2, 3, 4, 5, 6, 7],
          hours: { from: '08:00', to: '17:00' },
        },
      },
    ])
    expect(screen.getByText('已添加：新家。本人会收到消息。')).toBeTruthy()
  })

  it('names everything that is missing, and sends nothing', async () => {
    await open([])
    await press('添加地点')
    await choose('禁止进入')
    await say('最后一日', '2020-01-01')
    await press('保存')
    for (const fault of [
      /请填写名称/,
      /请选择禁止的依据/,
      /请写明依据/,
      /请先在地图上画出/,
      /不能早于/,
    ]) {
      expect(screen.getByText(fault)).toBeTruthy()
    }
    expect(asked('places.add-own')).toEqual([])
  })

  it('has the map of the county before there is any', async () => {
    await open([])
    expect(screen.getByTestId('map').textContent).toBe('')
    expect(screen.getByText('还没有登记地点。')).toBeTruthy()
  })

  it('offers no home and no prohibition for a whole office', async () => {
    await open([], {}, '/places/of?office=53252701')
    await press('添加地点')
    expect(screen.queryByRole('radio', { name: '住处' })).toBeNull()
    expect(screen.queryByRole('radio', { name: '禁止进入' })).toBeNull()
    expect(screen.getByRole('radio', { name: '应当到场' })).toBeTruthy()
  })
})

describe('a range that is too tight', () => {
  it('is warned of while it is drawn, with what was measured', async () => {
    await open([])
    await press('添加地点')
    await draw(circle(10))
    expect(screen.getByText(/只有约 10 米/).textContent).toContain('每小时误报约 5.3 次')
    expect(screen.getByText(/只有约 10 米/).textContent).toContain('约 0.16 次')
    expect(screen.getByText(/这个范围太小/)).toBeTruthy()
    await draw(circle(80))
    expect(screen.queryByText(/只有约/)).toBeNull()
    expect(screen.queryByText(/这个范围太小/)).toBeNull()
  })

  it('is measured from the home when a place beside it is forbidden', async () => {
    await open([makePlace()])
    await press('添加地点')
    await choose('禁止进入')
    const north = 220 / 111_319.49
    const beside = {
      kind: 'circle',
      centre: { latitude: 24.53 + north, longitude: 103.77 },
      radiusMetres: 200,
    } as const
    await draw(beside)
    expect(screen.getByText(/只有约 20 米/)).toBeTruthy()
  })
})

describe('changing and ending', () => {
  it('sends the version that was seen, and keeps the kind', async () => {
    await open()
    await press('修改')
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '工作地点' }).disabled).toBe(true)
    await draw(circle(100))
    await press('保存')
    expect(asked('places.change-own')).toMatchObject([
      { placeId: 'p1', version: 1, content: { kind: 'home', shape: circle(100) } },
    ])
    expect(screen.getByText('已保存：家第 2 版，从现在起有效。')).toBeTruthy()
  })

  it('stays open when somebody else was quicker', async () => {
    await open(undefined, {
      'places.change-own': () => Promise.reject(refused('changed-meanwhile', 409)),
    })
    await press('修改')
    await press('保存')
    expect(screen.getByRole('alert').textContent).toContain('刚刚有人作了修改')
  })

  it('ends with a reason only', async () => {
    await open()
    await press('终止')
    const dialog = screen.getByRole('dialog')
    const yes = () =>
      act(async () => void fireEvent.click(within(dialog).getByRole('button', { name: '终止' })))
    await yes()
    expect(asked('places.end-own')).toEqual([])
    await say('理由', '搬走了')
    await yes()
    expect(asked('places.end-own')).toEqual([{ placeId: 'p1', version: 1, reason: '搬走了' }])
    expect(screen.getByText('已终止：家。')).toBeTruthy()
  })
})
