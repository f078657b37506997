/** @jest-environment ./tests/helpers/phone-and-desk.ts */
import type { Page } from 'playwright-core'
import { askForIdentity } from '#shared/faces/reviews.endpoints'
import { words as account } from '../../miniprogram/account/account.words'
import { words as duty } from '../../miniprogram/faces/duty.words'
import { words as faces } from '../../miniprogram/faces/faces.words'
import { resultWords } from '../../miniprogram/faces/results.words'
import { words as filling } from '../../miniprogram/reports/fill.words'
import { words as reports } from '../../miniprogram/reports/reports.words'
import { PEOPLE, UNBOUND_NUMBER } from '../../server/scripts/demo/people'
import type { Demo } from '../helpers/demo'
import { askAtDesk } from '../helpers/desk'
import { shown } from '../helpers/phone'
import { STAGE_MILLISECONDS, type Stage, accountOf, openStage } from '../helpers/stage'
import { until } from '../helpers/until'
import { type Shown, launch, open } from '../weapp/harness'
import { Phone } from '../weapp/phone'
import { connect } from '../weapp/real-server'

/** WeChat's number for somebody who is not the one on the card. */
const SOMEBODY_ELSE = 10004

const PERSON = PEOPLE[UNBOUND_NUMBER - 1]!
const ACCOUNT = accountOf(UNBOUND_NUMBER)
const WORDS = '厂里关门了，在家等消息。'

let stage: Stage | undefined
let demo: Demo
let desk: Page
const phone = new Phone()
let page: Shown | undefined
beforeAll(async () => {
  ;({ demo, desk } = stage = await openStage())
  connect(phone, demo, ACCOUNT)
  launch(phone)
}, STAGE_MILLISECONDS)
afterEach(() => page?.close())
afterAll(() => stage?.close())

const shows = (text: string) => until(() => page!.text().includes(text))

/** A view that can be pressed, as screen readers hear of it. */
const press = (label: string) =>
  page!
    .all('view')
    .filter(({ attributes }) => attributes.ariaRole === 'button')
    .find(({ attributes }) => attributes.ariaLabel === label)!
    .tap()

async function askedByOfficer(): Promise<string> {
  const wanted = { environment: false, minutes: 30, reason: '例行核验' }
  const { status, body } = await askAtDesk(desk, askForIdentity, {
    personId: PERSON.id,
    ...wanted,
  })
  expect(status).toBe(200)
  return body.id
}

async function listOfFaces(list: string) {
  await desk
    .getByRole('navigation')
    .getByRole('link', { name: /身份核验/ })
    .click()
  await desk.getByLabel('显示哪些身份核验').getByText(list).click()
  await desk.getByRole('listitem').filter({ hasText: PERSON.name }).first().click()
  return desk.getByRole('region', { name: '选中的身份核验' })
}

describe('the compiled mini-program, with a server that runs and the stand-in for WeChat', () => {
  it('is bound with a code, and signs in by the account of WeChat', async () => {
    page = await open('home/home')
    await shows(account.welcome)
    page.button(account.agree).tap()
    await shows(account.bindWhat)
    page.field(account.activationCode).type(demo.activationCode)
    const tail = PERSON.idNumber.slice(-6)
    page.field(account.idTail).type(tail)
    await until(() => page!.field(account.idTail).attributes.value === tail)
    page.button(account.bind).tap()
    await shows(`${PERSON.name}，您好`)
  })

  it('is asked for a face, consents, shows it to WeChat; the server asks WeChat, and the officer sees it', async () => {
    const id = await askedByOfficer()
    page = await open('home/home')
    await shows(duty.why.officer)
    page.button(duty.go).tap()
    await until(() => phone.called('navigateTo').length > 0)
    expect(phone.called('navigateTo').at(-1)?.url).toContain(`/faces/pages/face?id=${id}`)
    page.close()

    page = await open('faces/pages/face', { id })
    await until(() => page!.all('button').some(({ text }) => text.includes(faces.agree)))
    page.button(faces.agree).tap()
    await shows(faces.ready)
    page.button(faces.start).tap()
    await shows(faces.passed)
    expect(phone.called('requestFacialVerify')).toHaveLength(1)

    const known = await listOfFaces('已办')
    await shown(known, '微信人脸核身').waitFor()
    await shown(known, '机器认为是同一人').waitFor()
  })

  it('passes nobody because the phone says that it was gone through', async () => {
    connect(phone, demo, ACCOUNT, SOMEBODY_ELSE)
    const id = await askedByOfficer()
    page = await open('faces/pages/face', { id })
    await shows(faces.ready)
    page.button(faces.start).tap()
    await shows(resultWords['no-match'].title)
    page.button(faces.sendAnyway).tap()
    await shows(duty.waiting)
    const known = await listOfFaces('待审')
    await shown(known, '机器认为不像同一人').waitFor()
  })

  it('hands in a report, which is with the officer at once', async () => {
    await desk.getByRole('link', { name: /^报告/ }).click()
    page = await open('reports/pages/fill', { event: 'work' })
    await until(() => page!.all('textarea').length > 0)
    for (const field of page.all('textarea')) field.type(WORDS)
    press(filling.helpNo)
    await until(() => page!.all('textarea').every(({ attributes }) => attributes.value === WORDS))
    page.button(filling.send).tap()
    await shows(reports.received)
    const arrived = performance.now()
    const row = desk.locator('.work-row', { hasText: PERSON.name })
    await row.waitFor()
    expect(performance.now() - arrived).toBeLessThan(3000)
    await row.click()
    const report = desk.getByRole('region', { name: '选中的报告' })
    await report.getByRole('heading', { name: `${PERSON.name} 情况报告：工作变动` }).waitFor()
    await report.getByText(WORDS).first().waitFor()
  })
})
