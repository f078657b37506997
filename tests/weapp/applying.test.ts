import { apply } from '#shared/jobs/applications.contract'
import { answerInterview } from '#shared/jobs/own-applications.contract'
import { NOTICE } from '#shared/jobs/notice'
import { answerOutcome } from '#shared/jobs/outcomes.contract'
import { words as account } from '../../miniprogram/account/account.words'
import { words } from '../../miniprogram/jobs/applications/applications.words'
import { words as outcomes } from '../../miniprogram/jobs/outcomes/outcomes.words'
import { words as training } from '../../miniprogram/jobs/training/training.words'
import { until } from '../helpers/until'
import { FORM, applicationWith, sessionWith } from './applications-server'
import { MOST_BYTES, type Shown, launch, open } from './harness'
import { Phone } from './phone'
import { FakeServer } from './server'

describe('applying in the compiled mini-program', () => {
  const phone = new Phone()
  let server: FakeServer
  let page: Shown
  beforeAll(() => {
    phone.server = new FakeServer().answer
    launch(phone)
  })
  beforeEach(() => {
    phone.reset()
    server = new FakeServer()
    phone.server = server.answer
  })
  afterEach(() => page.close())
  const shows = (text: string) => until(() => page.text().includes(text))
  /** A line of a menu, or a choice: what is tapped without being a button. */
  const tap = (label: string) => {
    const found = page.all('view').find(({ attributes }) => attributes.ariaLabel === label)
    if (!found) throw new Error(`nothing says '${label}' in: ${page.text()}`)
    found.tap()
  }

  it('leads there from the person’s own page', async () => {
    page = await open('account/pages/me')
    await shows(account.applications)
    tap(account.applications)
    await until(() => phone.called('navigateTo').length === 1)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/jobs/applications/pages/list' }])
  })

  it('shows exactly what goes out, and sends what the server understands', async () => {
    page = await open('jobs/applications/pages/apply', { base: 'b1' })
    await shows(words.choose)
    tap(words.nameWhole('张安平'))
    page.button(words.next).tap()
    await shows(words.preview)
    expect(page.text()).toContain('139****0001')
    expect(page.text()).not.toContain('13900000001')
    page.button(NOTICE.agree).tap()
    await shows(words.handed)
    const [sent] = server.applications.sent
    expect(apply.input.parse(sent)).toMatchObject({
      employerId: FORM.employerId,
      shared: { name: true, phone: false, words: null },
    })
  })

  it('says yes to an interview, and puts it into the phone’s own calendar', async () => {
    const interview = { at: '2026-11-26T02:00:00.000Z', minutes: 30, place: '厂里', contact: '' }
    const can = { say: true, answer: true, start: false, withdraw: true }
    server.applications.applications = [applicationWith({ state: 'interview', interview, can })]
    page = await open('jobs/applications/pages/one', { id: 'a1' })
    await shows('11月26日 10:00')
    page.button(words.go).tap()
    await until(() => server.applications.answered.length === 1)
    const [answered] = server.applications.answered
    expect(answerInterview.input.parse(answered)).toEqual(answered)
    page.close()

    server.applications.applications = [applicationWith({ state: 'accepted', interview, can })]
    page = await open('jobs/applications/pages/one', { id: 'a1' })
    await shows(words.toCalendar)
    page.button(words.toCalendar).tap()
    await shows(words.inCalendar)
    expect(phone.called('addPhoneCalendar')).toMatchObject([
      {
        ...{ title: '面试：云上食品加工厂', location: '厂里', description: '' },
        ...{ startTime: 1_795_658_400, endTime: '1795660200' },
      },
    ])
  })

  it('training and the question whether he still works are read and answered', async () => {
    server.applications.sessions = [sessionWith('s1', { taken: 2, waiting: 1 })]
    page = await open('jobs/training/pages/training')
    await shows('名额满了，1 人排队')
    page.button(training.queue).tap()
    await until(() => server.applications.answered.length === 1)
    page.close()

    server.applications.outcomes = [
      {
        ...{ id: 'o1', months: 1, employerName: '城南汽修', startedDay: '2026-10-20' },
        ...{ dueDay: '2026-11-20', word: null },
      },
    ]
    page = await open('home/home')
    await shows(outcomes.title('城南汽修', 1))
    page.button(outcomes.answers.same).tap()
    await shows(outcomes.sure(outcomes.answers.same))
    page.button(outcomes.yes).tap()
    await until(() => server.applications.answered.length === 2)
    const answered = server.applications.answered[1]
    expect(answerOutcome.input.parse(answered)).toEqual({ id: 'o1', word: 'same' })
  })

  it('no page hands more to the screen at once than it may', async () => {
    page = await open('jobs/applications/pages/apply', { base: 'b1' })
    await shows(words.choose)
    expect(page.largestChange()).toBeLessThan(MOST_BYTES)
  })
})
