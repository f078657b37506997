import { saveExamAnswer } from '#shared/courses/sittings.contract'
import { words } from '../../miniprogram/courses/exams/exams.words'
import { words as records } from '../../miniprogram/courses/records/records.words'
import { until } from '../helpers/until'
import { QUESTIONS } from './exams-server'
import { MOST_BYTES, type Shown, launch, open } from './harness'
import { Phone } from './phone'
import { FakeServer, NOW } from './server'

describe('an exam in the compiled mini-program', () => {
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
  /** A choice or a place: what is tapped without being a button of WeChat. */
  const tap = (label: string) => {
    const found = page.all('view').find(({ attributes }) => attributes.ariaLabel === label)
    if (!found) throw new Error(`nothing says '${label}' in: ${page.text()}`)
    found.tap()
  }

  it('is begun from its list once its rules were read', async () => {
    page = await open('courses/exams/pages/list')
    await shows('法律常识考试')
    page.button(words.begin).tap()
    await shows(words.rules[0]!)
    page.button(words.beginSure).tap()
    await until(() => phone.called('navigateTo').length === 1)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/courses/exams/pages/sit?id=s1' }])
  })

  it('is sat, answer by answer as the server understands it, and handed in', async () => {
    page = await open('courses/exams/pages/sit', { id: 's1' })
    await shows(QUESTIONS[0]!.text)
    tap('对的1')
    await shows(words.saved)
    page.button(words.next).tap()
    await shows(QUESTIONS[1]!.text)
    // Without a signal the answer waits, and goes when there is one.
    server.reachable = false
    tap('对的2')
    await shows(words.unsaved)
    server.reachable = true
    tap('错的2')
    await shows(words.saved)
    page.button(words.all).tap()
    await shows(words.handIn)
    page.button(words.handIn).tap()
    await shows(words.unanswered(1))
    page.button(words.handInSure).tap()
    await shows(words.passed)
    for (const answer of server.exams.saved.values()) {
      expect(saveExamAnswer.input.safeParse({ ...answer, sittingId: 's1' }).success).toBe(true)
    }
    expect([...server.exams.saved.keys()]).toEqual(['q1', 'q2'])
  })

  it('hands no more to the screen at once than a cheap phone bears', async () => {
    page = await open('courses/exams/pages/result', { id: 's1' })
    await shows('讲解 q3')
    expect(page.largestChange()).toBeLessThanOrEqual(MOST_BYTES)
  })

  it('shows the certificate with what the phone has for papers', async () => {
    server.exams.certificates = [
      {
        ...{ id: 'c1', number: 'XX20261124-ABC234', issuedAt: NOW, lessons: 1, exams: 0 },
        ...{ classes: 0, seconds: 1200 },
      },
    ]
    page = await open('courses/records/pages/mine')
    await shows(records.number('XX20261124-ABC234'))
    page.button(records.open).tap()
    await until(() => phone.called('openDocument').length === 1)
    expect(phone.called('openDocument')).toMatchObject([
      { filePath: 'http://usr/学习证明.pdf', fileType: 'pdf', showMenu: true },
    ])
  })
})
