import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { csvOf } from '#shared/csv'
import { creditCheckOf } from '#shared/jobs/credit-code.rules'
import { ImportColumn } from '#shared/jobs/imports.contract'
import { COLUMNS, EXAMPLE } from '#shared/jobs/imports.words'
import { deskPage, openBrowser } from '../helpers/browsers'
import { type Demo, startDemo } from '../helpers/demo'
import { signInAt } from '../helpers/desk'

const NAME = '虚构旅程果品厂'
const SEVENTEEN = '91990000MAJRNEY01'
const LICENCE = SEVENTEEN + creditCheckOf(SEVENTEEN)

let demo: Demo
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
}, 600_000)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

type Line = Partial<Record<ImportColumn, string>>

/** A table of postings as an employer sends it. */
function tableFile(lines: readonly Line[]): string {
  const rows = lines.map(line =>
    ImportColumn.options.map(one => line[one] ?? (one === 'licence' ? LICENCE : EXAMPLE[one])),
  )
  const file = path.join(tmpdir(), `guitu-postings-${process.pid}.csv`)
  writeFileSync(file, csvOf([ImportColumn.options.map(one => COLUMNS[one]), ...rows]))
  return file
}

const button = (desk: Page, name: string) =>
  desk.getByRole('button', { name: new RegExp(`^${Array.from(name).join('\\s?')}$`) })

async function registerEmployer(desk: Page) {
  await desk.getByRole('link', { name: '用人单位', exact: true }).click()
  await desk.getByRole('button', { name: '登记单位' }).click()
  const form = desk.getByRole('dialog', { name: '登记用人单位' })
  await form.getByLabel('单位名称').fill(NAME)
  await form.getByLabel('统一社会信用代码').fill(LICENCE)
  await form.getByLabel('联系人').fill('孙师傅')
  await form.getByLabel('联系电话').fill('0873-0000111')
  await form.getByLabel('地址').fill('中枢镇虚构路9号')
  await form.getByRole('button', { name: /^保\s?存$/ }).click()
  const file = desk.getByRole('dialog', { name: NAME })
  await file.getByText('未核实').waitFor()
  await file.getByRole('button', { name: '核实通过' }).click()
  const sure = desk.getByRole('dialog', { name: '核实用人单位' })
  await sure.getByLabel('理由').fill('已查执照，已回拨电话')
  await sure.getByRole('button', { name: '核实通过' }).click()
  await file.getByText('已核实。').waitFor()
  await desk.keyboard.press('Escape')
}

it('an officer verifies an employer, takes its table in, sends one back and opens the other', async () => {
  const desk = await deskPage(browser)
  await signInAt(desk, demo, 'luxi')
  await desk.getByRole('link', { name: /^就业/ }).click()
  await registerEmployer(desk)

  await desk.getByRole('link', { name: '批量导入', exact: true }).click()
  const file = tableFile([
    { title: '旅程分拣员' },
    { title: '旅程收银员', description: '限女性，入职交押金200元' },
    { title: '旅程保洁员', township: '昆明' },
  ])
  await desk.getByLabel('填好的文件').setInputFiles(file)
  await desk.getByText('“所在乡镇”不是本县的乡镇（现在是“昆明”）').waitFor()
  await desk.getByLabel('跳过有错误的行').check()
  await desk.getByRole('button', { name: '导入 2 个岗位' }).click()
  await desk.getByText('已导入 2 个岗位，跳过 1 行。').waitFor()

  await desk.getByRole('link', { name: '去核对和发布' }).click()
  await desk.getByRole('button', { name: '旅程收银员' }).click()
  const flagged = desk.getByRole('dialog', { name: '旅程收银员' })
  await flagged.getByText('向求职者收钱或要担保').waitFor()
  await flagged.getByText('《劳动合同法》第九条').click()
  await flagged.getByText('不得要求劳动者提供担保或者以其他名义向劳动者收取财物').waitFor()
  await flagged.getByRole('button', { name: /^退\s?回$/ }).click()
  const refusing = desk.getByRole('dialog', { name: '退回岗位' })
  await refusing.getByLabel('理由').fill('收押金、限制性别')
  await refusing.getByRole('button', { name: /^退\s?回$/ }).click()
  await flagged.getByText('已退回。').waitFor()
  await desk.keyboard.press('Escape')

  await desk.getByLabel('选中旅程分拣员').check()
  await desk.getByRole('button', { name: '发布选中的 1 个' }).click()
  await button(desk, '发布').click()
  await desk.getByText('已发布 1 个。').waitFor()

  // An office of the county sees it, and that nothing of the import can be taken back unseen.
  const office = await deskPage(browser)
  await signInAt(office, demo, 'jinma')
  await office.getByRole('link', { name: /^就业/ }).click()
  await office.getByPlaceholder('岗位或单位名称，按回车').fill('旅程')
  await office.keyboard.press('Enter')
  const row = office.locator('tr', { hasText: '旅程分拣员' })
  await row.getByText('招聘中').waitFor()
  await office.locator('tr', { hasText: '旅程收银员' }).getByText('已退回').waitFor()

  await desk.getByRole('link', { name: '批量导入', exact: true }).click()
  await desk
    .getByRole('button', { name: /^撤\s?销$/ })
    .first()
    .click()
  const undoing = desk.getByRole('dialog', { name: '撤销这次导入' })
  await undoing.getByLabel('理由').fill('单位传错了')
  await undoing.getByRole('button', { name: /^撤\s?销$/ }).click()
  await desk.getByText('已撤销。').waitFor()
  await office.reload()
  await office.getByText('没有符合条件的岗位。').waitFor()
}, 300_000)
