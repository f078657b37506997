import { signClass } from '#shared/courses/attendance.contract'
import { words } from '../../miniprogram/courses/classes/classes.words'
import { until } from '../helpers/until'
import { ownClass } from './classes-server'
import { type Shown, launch, open } from './harness'
import { Phone } from './phone'
import { FakeServer } from './server'

describe('a class in the compiled mini-program', () => {
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
    server.classes.coming = [ownClass()]
  })
  afterEach(() => page.close())
  const shows = (text: string) => until(() => page.text().includes(text))

  it('is listed, and leads to its page', async () => {
    page = await open('courses/classes/pages/list')
    await shows('外出请假怎么办')
    page
      .all('view')
      .find(({ attributes }) => attributes.ariaLabel === words.look)!
      .tap()
    await until(() => phone.called('navigateTo').length === 1)
    expect(phone.called('navigateTo')).toMatchObject([{ url: '/courses/classes/pages/one?id=c1' }])
  })

  it('is signed with what the phone measured, as the server understands it', async () => {
    page = await open('courses/classes/pages/one', { id: 'c1' })
    await shows(words.signWhat)
    page.button(words.signIn).tap()
    await shows('手机看到您在上课的地方。')
    expect(server.classes.signed).toHaveLength(1)
    expect(signClass.input.safeParse(server.classes.signed[0]).success).toBe(true)
  })
})
