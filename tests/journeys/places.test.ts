import type { Browser, Locator, Page } from 'playwright-core'
import { phonePage } from '../helpers/browsers'
import type { Demo } from '../helpers/demo'
import { choose, openFile } from '../helpers/desk'
import { openMessages, openPhone, shown, startCheckIn } from '../helpers/phone'
import { STAGE_MILLISECONDS, type Stage, accountOf, nameOf, openStage } from '../helpers/stage'

/** Where the phone will be, and so the middle of the place. */
const SCHOOL = { latitude: 24.532, longitude: 103.765 }
const PERSON = 3
const name = nameOf(PERSON)

let demo: Demo
let browser: Browser
let desk: Page
let phone: Page
let stage: Stage | undefined
beforeAll(async () => {
  ;({ demo, browser, desk } = stage = await openStage())
  phone = await phonePage(browser, SCHOOL)
}, STAGE_MILLISECONDS)
afterAll(() => stage?.close())

const type = (form: Locator, field: string, text: string) =>
  form.getByRole('textbox', { name: field, exact: true }).fill(text)

describe('a place that a court forbids somebody', () => {
  it('is typed as a circle, and one that phones cannot tell is warned of', async () => {
    await openFile(desk, name)
    await desk.getByRole('link', { name: '查看特定地点' }).click()
    await desk.getByRole('button', { name: '添加地点' }).click()
    const form = desk.getByRole('form', { name: '添加地点' })
    await form.getByRole('radio', { name: '禁止进入' }).check()
    await choose(desk, '禁止的依据', /缓刑考验期内的禁止令/)
    await type(form, '名称', '第一中学')
    await type(form, '依据的文书', '（2026）云2527刑初1号判决书')
    await form.getByText('填写圆', { exact: true }).click()
    await type(form, '圆心纬度', String(SCHOOL.latitude))
    await type(form, '圆心经度', String(SCHOOL.longitude))
    await type(form, '半径（米）', '15')
    const warning = desk.getByText(/这个范围太小/)
    await warning.waitFor()
    await type(form, '半径（米）', '300')
    await warning.waitFor({ state: 'detached' })
    await form.getByRole('button', { name: '保存' }).click()
    await shown(desk, '已添加：第一中学。本人会收到消息。').waitFor()
  })

  it('is told to the person', async () => {
    await openMessages(phone, demo, accountOf(PERSON))
    await shown(phone, '登记了一个地点').waitFor()
    await shown(phone, /禁止进入的地方「第一中学」/).waitFor()
  })

  it('is found in a check-in from within, with its name and the article', async () => {
    await desk.getByRole('link', { name: '实时签到' }).click()
    await openPhone(phone, demo, accountOf(PERSON))
    await startCheckIn(phone)
    await shown(phone, /签到成功|签到已收到/).waitFor()
    await desk
      .getByRole('listitem')
      .filter({ hasText: name })
      .filter({ hasText: '禁止进入' })
      .first()
      .click()
    const details = desk.getByRole('complementary', { name: '选中的签到' })
    await shown(details, '定位在禁止进入的地点“第一中学”之内，请核实。').waitFor()
    await shown(details, '《刑法》第七十二条第二款').waitFor()
    await shown(details, /不是结论/).waitFor()
  })
})
