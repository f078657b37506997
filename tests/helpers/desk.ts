import type { Locator, Page } from 'playwright-core'
import type { Endpoint } from '#shared/endpoint'
import { DEMO_PASSWORD } from '../../server/scripts/demo/staff'
import type { Answer } from './caller'
import type { Demo } from './demo'

/** Signs an official in at the desk: each of them once in a journey, since a code is good once. */
export async function signInAt(desk: Page, demo: Demo, userName: string): Promise<void> {
  await desk.goto(demo.console)
  await desk.getByLabel('用户名').fill(userName)
  await desk.getByLabel('密码').fill(DEMO_PASSWORD)
  await desk.getByRole('button', { name: '下一步' }).click()
  await desk.getByLabel('动态码').fill(demo.codeFor(userName))
  await desk.getByRole('button', { name: '登录' }).click()
}

/** Says why the official looks, where that is asked. */
export async function sayPurpose(desk: Page): Promise<void> {
  await desk.getByRole('radio', { name: /日常监督管理/ }).check()
  await desk.getByRole('button', { name: '开始查看' }).click()
}

/** What a list shows of somebody. */
export const rowOf = (desk: Page, name: string): Locator =>
  desk.getByRole('listitem').filter({ hasText: name }).first()

/** Opens somebody's file from the list, once it was said why. */
export async function openFile(desk: Page, name: string): Promise<void> {
  await desk.getByRole('link', { name: '人员', exact: true }).click()
  await desk.getByRole('button', { name, exact: true }).click()
  await desk.getByRole('dialog', { name: `档案：${name}` }).waitFor()
}

/** Closes somebody's file, which lies over the list. */
export async function closeFile(desk: Page): Promise<void> {
  await desk.keyboard.press('Escape')
  await desk.getByRole('dialog', { name: /^档案：/ }).waitFor({ state: 'hidden' })
}

/** Chooses from a list that opens: the options that are seen lie at the end of the page. */
export async function choose(desk: Page, field: string, option: string | RegExp): Promise<void> {
  await desk.getByRole('combobox', { name: field, exact: true }).click()
  await desk.getByTitle(option).filter({ visible: true }).click()
}

/** What the server says to an official's question that no button of this desk asks. */
export const askAtDesk = (
  desk: Page,
  { path }: Pick<Endpoint, 'path'>,
  question: object,
): Promise<Answer> =>
  desk.evaluate(
    async ([path, question]) => {
      const answer = await fetch(`/api${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(question),
      })
      return { status: answer.status, body: (await answer.json()) as unknown }
    },
    [path, question] as const,
  )
