import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import Me from '../../../miniprogram/account/pages/me'
import { words as account } from '../../../miniprogram/account/account.words'
import { useSession } from '../../../miniprogram/account/session.store'
import { words } from '../../../miniprogram/jobs/finding/finding.words'
import FilterPage from '../../../miniprogram/jobs/pages/filter'
import ListPage from '../../../miniprogram/jobs/pages/list'
import MapPage from '../../../miniprogram/jobs/pages/map'
import SavedPage from '../../../miniprogram/jobs/pages/saved'
import SeenPage from '../../../miniprogram/jobs/pages/seen'
import WorkPage from '../../../miniprogram/jobs/pages/work'
import { useOffers, useSearch } from '../../../miniprogram/jobs/finding/search.store'
import { phone } from '../../helpers/taro'
import { type FakeServer, problem, standClockStill } from '../../weapp/server'
import { offerWith } from '../../weapp/work-server'
import { comeBack, newPhone, press, scrollToEnd, type } from '../hands'

let server: FakeServer
beforeAll(standClockStill)
afterAll(() => jest.useRealTimers())
beforeEach(() => {
  server = newPhone()
})

/** What was asked of the list last. */
const asked = () => phone.asked('/jobs/offers/searches').at(-1)?.data
const opened = () => phone.called('navigateTo').map(({ url }) => url)

describe('on the person’s own page', () => {
  it('there is a way to work where work is offered', async () => {
    render(<Me />)
    await screen.findByText(account.jobs)
    press(account.jobs)
    expect(opened()).toEqual(['/jobs/pages/work'])
  })

  it('there is none where it is not', async () => {
    server.work.on = false
    render(<Me />)
    await waitFor(() => expect(phone.asked('/jobs/switch')).not.toHaveLength(0))
    await comeBack()
    expect(screen.queryByText(account.jobs)).toBeNull()
  })

  it('it leads to everything that there is', async () => {
    render(<WorkPage />)
    for (const name of [words.find, words.matches, words.wishes, words.saved, words.seen]) {
      await screen.findByText(name)
      press(name)
    }
    expect(opened()).toEqual(
      ['list', 'matches', 'wishes', 'saved', 'seen'].map(page => `/jobs/pages/${page}`),
    )
  })
})

describe('the list of work', () => {
  it('says what each is, what it pays, and where', async () => {
    server.work.offers = [
      offerWith('1', {
        pay: { from: 20, to: 20, period: 'hour' },
        monthly: { from: 1740, to: 1740 },
        kilometres: 3.2,
      }),
    ]
    render(<ListPage />)
    await screen.findByText('电焊工 1')
    for (const text of [
      ...['泸西顺达农机有限公司', '20元/小时', '一个月约 1740 元', '中枢，约 3.2 公里'],
      ...['全职', '白班', '包住', '电焊', words.total(1)],
    ]) {
      expect(screen.getByText(text)).toBeTruthy()
    }
    press(words.look)
    expect(opened()).toEqual(['/jobs/pages/offer?id=1'])
  })

  it('is looked through for a word, and for all again', async () => {
    server.work.offers = [offerWith('1')]
    render(<ListPage />)
    await screen.findByText('电焊工 1')
    type(words.search, ' 电焊 ')
    press(words.go)
    await waitFor(() => expect(asked()).toEqual({ search: '电焊', sort: 'newest' }))
    type(words.search, '')
    press(words.go)
    await waitFor(() => expect(asked()).toEqual({ sort: 'newest' }))
  })

  it('is put in order; who has not said from where is asked that first', async () => {
    server.work.offers = [offerWith('1')]
    render(<ListPage />)
    await screen.findByText('电焊工 1')
    press(words.sorts['best-paid'])
    await waitFor(() => expect(asked()).toEqual({ sort: 'best-paid' }))
    press(words.sorts.nearest)
    expect(opened()).toEqual(['/jobs/pages/filter'])
    expect(useSearch.getState().sort).toBe('best-paid')
  })

  it('is read to its end', async () => {
    server.work.page = 2
    server.work.offers = ['1', '2', '3'].map(id => offerWith(id))
    render(<ListPage />)
    await screen.findByText('电焊工 2')
    await scrollToEnd()
    await screen.findByText('电焊工 3')
  })

  it('says what to do when there is nothing', async () => {
    render(<ListPage />)
    await screen.findByText(words.none)
    expect(screen.getByText(words.noneWhat)).toBeTruthy()
  })

  it('shows what was read before when the signal is gone, and says so', async () => {
    server.work.offers = [offerWith('1')]
    render(<ListPage />)
    await screen.findByText('电焊工 1')
    server.reachable = false
    await comeBack()
    await screen.findByText(words.offline)
    expect(screen.getByText('电焊工 1')).toBeTruthy()
  })

  it('says so when work is not offered any more', async () => {
    server.work.refuses['/jobs/offers/searches'] = problem('jobs-off', 409)
    render(<ListPage />)
    await screen.findByText(/就业服务暂未开放/)
  })

  it('is forgotten with the person', async () => {
    server.work.offers = [offerWith('1')]
    useSearch.setState({ filter: { search: '电焊' }, sort: 'newest' })
    render(<ListPage />)
    await screen.findByText('电焊工 1')
    act(() => void useSession.setState({ personName: '' }))
    expect(useOffers.getState().items).toBeNull()
    expect(useSearch.getState().filter).toEqual({})
  })
})

describe('the filter', () => {
  const card = (title: string) => screen.getByText(title).closest<HTMLElement>('.card')!
  const choose = (title: string, choice: string) =>
    phone.tap(() =>
      fireEvent.click(within(card(title)).getByRole('button', { name: new RegExp(choice) })),
    )

  it('narrows at once; a township is picked, and no place is asked of the phone', async () => {
    render(<FilterPage />)
    await screen.findByText('旧城')
    choose(words.from, '旧城')
    choose(words.from, words.kilometres(10))
    choose(words.pay, words.payAtLeast(4000))
    choose(words.kind, '季节工')
    choose(words.shift, '夜班')
    choose(words.lodging, words.bed)
    choose(words.skill, '电焊')
    choose(words.insurance, '工伤保险')
    await waitFor(() =>
      expect(asked()).toEqual({
        ...{ townshipId: 't2', kilometres: 10, payAtLeast: 4000, kind: 'seasonal' },
        ...{ shift: 'night', lodging: 'yes', skill: 'welding', insurance: 'injury' },
        sort: 'newest',
      }),
    )
    expect(phone.called('startLocationUpdate')).toEqual([])
    press(words.reset)
    await waitFor(() => expect(asked()).toEqual({ sort: 'newest' }))
  })

  it('forgets how far when it is not said from where, and what was nearest', async () => {
    useSearch.setState({ filter: { townshipId: 't1', kilometres: 5 }, sort: 'nearest' })
    render(<FilterPage />)
    await screen.findByText('旧城')
    choose(words.from, words.fromNone)
    await waitFor(() => expect(asked()).toEqual({ sort: 'newest' }))
  })

  it('is counted in a few words', async () => {
    useSearch.setState({
      filter: { townshipId: 't1', kilometres: 5, kind: 'casual', search: '电' },
      sort: 'newest',
    })
    render(<ListPage />)
    await screen.findByText(words.narrow(2))
  })
})

describe('the map', () => {
  it('marks where it is, on the grid of WeChat’s map, and never where the person is', async () => {
    server.work.offers = [offerWith('1'), offerWith('2')]
    server.work.points['1'] = { latitude: 24.54, longitude: 103.76 }
    render(<MapPage />)
    const mark = await screen.findByText('电焊工 1 泸西顺达农机有限公司')
    // Some hundred metres from where it would be on the grid of satellites.
    expect(mark.dataset.place).toBe('24.5370,103.7620')
    expect(mark.closest('.work-map')?.getAttribute('data-shows-location')).toBe('false')
    expect(screen.getByText(words.mapWhat(2, 2))).toBeTruthy()
    fireEvent.click(mark)
    phone.tap(() => fireEvent.click(screen.getByText(/^电焊工 1 4500/)))
    expect(opened()).toEqual(['/jobs/pages/offer?id=1'])
  })

  it('lists all that is at the same place', async () => {
    server.work.offers = [offerWith('1'), offerWith('2')]
    render(<MapPage />)
    fireEvent.click(await screen.findByText(words.mapHere(2)))
    phone.tap(() => fireEvent.click(screen.getByText(/^电焊工 2 4500/)))
    expect(opened()).toEqual(['/jobs/pages/offer?id=2'])
  })

  it('says so when there is nothing on it', async () => {
    render(<MapPage />)
    await screen.findByText(words.mapNone)
  })
})

describe('what the person keeps', () => {
  beforeEach(() => {
    server.work.offers = [offerWith('1'), offerWith('2')]
  })

  it('is what was put aside', async () => {
    server.work.saved.add('2')
    render(<SavedPage />)
    await screen.findByText('电焊工 2')
    expect(screen.queryByText('电焊工 1')).toBeNull()
  })

  it('is what was looked at, until it is forgotten', async () => {
    server.work.seen = ['1']
    render(<SeenPage />)
    await screen.findByText('电焊工 1')
    press(words.forget)
    await screen.findByText(words.seenNone)
    expect(server.work.seen).toEqual([])
  })
})

it('nothing of all this would tell a bystander why somebody looks here', () => {
  const said = JSON.stringify(words, (_, value: unknown) =>
    typeof value === 'function' ? String(value) : value,
  )
  expect(said).not.toMatch(/矫正|司法|罪|刑|监管|社矫/)
})
