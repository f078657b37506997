import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { words as prompts } from '../../../miniprogram/account/prompts/prompts.words'
import { words as finding } from '../../../miniprogram/jobs/finding/finding.words'
import MatchesPage from '../../../miniprogram/jobs/pages/matches'
import WishesPage from '../../../miniprogram/jobs/pages/wishes'
import { words } from '../../../miniprogram/jobs/wishing/wishing.words'
import Messages from '../../../miniprogram/messages/pages/messages'
import { phone } from '../../helpers/taro'
import { type FakeServer, NOW, problem, standClockStill } from '../../weapp/server'
import { offerWith } from '../../weapp/work-server'
import { newPhone, press } from '../hands'

let server: FakeServer
beforeAll(standClockStill)
afterAll(() => jest.useRealTimers())
beforeEach(() => {
  server = newPhone()
})

const card = (title: string) => screen.getByText(title).closest<HTMLElement>('.card')!
const choose = (title: string, choice: string) =>
  phone.tap(() =>
    fireEvent.click(within(card(title)).getByRole('button', { name: new RegExp(choice) })),
  )

const nothing = {
  ...{ skills: [], kinds: [], shifts: [], payAtLeast: null },
  ...{ townshipId: null, kilometres: null, fromDay: null },
}

const openWishes = async () => {
  render(<WishesPage />)
  await screen.findByText(words.skills)
  await screen.findByText('旧城')
}

describe('what the person wishes', () => {
  it('is chosen and saved; several of what one can do, one of what is one', async () => {
    await openWishes()
    choose(words.skills, '电焊')
    choose(words.skills, '厨师')
    choose(words.kinds, '全职')
    choose(words.shifts, '白班')
    choose(words.pay, '4000')
    choose(words.from, '旧城')
    choose(words.from, finding.kilometres(10))
    choose(words.when, words.whens.week)
    choose(words.skills, '厨师')
    press(words.save)
    await screen.findByText(words.saved)
    expect(server.work.wishes).toEqual({
      ...{ skills: ['welding'], kinds: ['full-time'], shifts: ['day'], payAtLeast: 4000 },
      ...{ townshipId: 't2', kilometres: 10, fromDay: '2026-12-01' },
    })
  })

  it('may be nothing in particular', async () => {
    await openWishes()
    press(words.save)
    await screen.findByText(words.saved)
    expect(server.work.wishes).toEqual(nothing)
  })

  it('is shown as it was saved, and can be taken back', async () => {
    server.work.wishes = { ...nothing, skills: ['welding'], payAtLeast: 4000 }
    server.work.savedAt = NOW
    await openWishes()
    expect(within(card(words.skills)).getByRole('button', { name: /电焊，已选/ })).toBeTruthy()
    expect(within(card(words.pay)).getByRole('button', { name: /4000 元，已选/ })).toBeTruthy()
    press(words.end)
    press(words.endSure)
    await waitFor(() => expect(server.work.wishes).toBeNull())
  })

  it('is not lost when it cannot be saved', async () => {
    await openWishes()
    choose(words.skills, '电焊')
    server.reachable = false
    press(words.save)
    await screen.findByText(words.silence)
    server.reachable = true
    press(words.save)
    await screen.findByText(words.saved)
    expect(server.work.wishes?.skills).toEqual(['welding'])
  })
})

describe('the next message through WeChat', () => {
  const save = async () => {
    await openWishes()
    press(words.save)
    await screen.findByText(words.saved)
  }

  it('is asked for in one tap, and shown to be on', async () => {
    await save()
    press(prompts.ask)
    await screen.findByText(words.standing.on)
    expect(phone.called('requestSubscribeMessage')).toMatchObject([{ tmplIds: ['tmpl-1'] }])
    expect(server.work.taps).toEqual(['accept'])
    press(prompts.stop)
    await screen.findByText(words.standing.off)
  })

  it('is asked for by one tap more when it is used up', async () => {
    server.work.prompt = { ...server.work.prompt, standing: 'used-up' }
    await save()
    expect(screen.getByText(words.standing['used-up'])).toBeTruthy()
    press(prompts.ask)
    await screen.findByText(words.standing.on)
  })

  it.each([
    ['reject', prompts.refused, ['reject']],
    ['off', prompts.blocked, ['ban']],
  ] as const)(
    'does not come when the person says %s, and that is all right',
    async (says, told, taps) => {
      phone.letsTell = says
      await save()
      press(prompts.ask)
      await screen.findByText(told)
      expect(server.work.taps).toEqual(taps)
    },
  )

  it('is not offered where none can be sent', async () => {
    server.work.prompt = { ...server.work.prompt, standing: 'unavailable', templateId: null }
    await save()
    expect(screen.getByText(words.standing.unavailable)).toBeTruthy()
    expect(screen.queryByText(prompts.ask)).toBeNull()
  })
})

describe('what fits', () => {
  it('says why', async () => {
    server.work.wishes = nothing
    server.work.matches = [
      {
        offer: offerWith('1'),
        score: 90,
        reasons: [
          { code: 'skill', skills: ['welding', 'repair'] },
          { code: 'near', kilometres: 0.4 },
          { code: 'pay', monthly: 4500 },
          { code: 'kind', kind: 'full-time' },
          { code: 'shift', shift: 'day' },
          { code: 'insurance' },
          { code: 'lodging' },
          { code: 'no-skill-needed' },
        ],
      },
    ]
    render(<MatchesPage />)
    await screen.findByText(words.total(1))
    for (const reason of [
      ...['用得上您会的：电焊、维修', '就在附近，1 公里以内', '一个月约 4500 元，够您想要的'],
      ...['是您想要的：全职', '上班时间合适：白班', '交保险', '不需要经验'],
    ]) {
      expect(screen.getByText(reason)).toBeTruthy()
    }
  })

  it('leads to the wishes while there are none', async () => {
    render(<MatchesPage />)
    await screen.findByText(words.notWished)
    press(words.fill)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/jobs/pages/wishes' }])
  })

  it('is nothing for now, and says what to do', async () => {
    server.work.wishes = nothing
    render(<MatchesPage />)
    await screen.findByText(words.none)
    press(words.change)
  })

  it('says so when work is not offered', async () => {
    server.work.refuses['/jobs/matches'] = problem('jobs-off', 409)
    render(<MatchesPage />)
    await screen.findByText(/就业服务暂未开放/)
  })
})

it('a message of new work leads there', async () => {
  const offers = [{ id: '1', title: '电焊工' }]
  server.messages = [{ id: 'm', at: NOW, readAt: null, kind: 'job-matches', count: 1, offers }]
  render(<Messages />)
  await screen.findByText('有 1 个新岗位适合您')
  press('看合适的岗位')
  expect(phone.called('navigateTo')).toMatchObject([{ url: '/jobs/pages/matches' }])
})
