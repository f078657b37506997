import type { Locator, Page } from 'playwright-core'
import { shown } from './phone'

/** A button that can be seen at the desk, by all of its words. */
export const press = (desk: Page, name: string | RegExp): Promise<void> =>
  desk.getByRole('button', { name, exact: true }).filter({ visible: true }).first().click()

/** A piece of what is written, by its number from 1. */
export const piece = (desk: Page, number: number): Locator =>
  desk.locator('.pieces > li').nth(number - 1)

/** Adds a piece at the end. */
export const add = (desk: Page, kind: string): Promise<void> =>
  desk.locator('.adding').getByRole('button', { name: kind, exact: true }).click()

/** Begins a lesson and says what it is about. */
export async function beginLesson(desk: Page, title: string, summary: string): Promise<void> {
  await desk.getByRole('link', { name: '课程', exact: true }).click()
  await desk.getByRole('link', { name: '写一门新课' }).click()
  await desk.getByLabel('课程名称').fill(title)
  await desk.getByLabel('简介').fill(summary)
}

/** Chooses a file for a piece. */
export async function upload(desk: Page, number: number, file: string): Promise<void> {
  await piece(desk, number).getByRole('button', { name: '选择或上传' }).click()
  await desk.locator('input[type=file]').setInputFiles(file)
}

/** Asks whether something is so, which it is, and keeps the draft. */
export async function askAndSave(desk: Page, question: string, why: string): Promise<void> {
  await desk.getByRole('tab', { name: '小测' }).click()
  await add(desk, '判断')
  await piece(desk, 1)
    .getByLabel(/第 1 题/)
    .fill(question)
  await desk.getByRole('radio', { name: '正确答案：对', exact: true }).check()
  await piece(desk, 1)
    .getByLabel(/为什么/)
    .fill(why)
  await press(desk, '保存草稿')
  await shown(desk, '草稿已保存。').waitFor()
}

/** Publishes the lesson that is open. */
export async function publish(desk: Page): Promise<void> {
  await press(desk, '发布…')
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: /^发\s*布$/ })
    .click()
  await shown(desk, '已发布。').waitFor()
}

/** Gives a lesson to somebody, from the lesson that is open. @param task - what that is called. */
export async function assign(desk: Page, lesson: string, to: string, task: string): Promise<void> {
  await desk.getByRole('link', { name: '回到课程' }).click()
  await desk.getByRole('link', { name: lesson }).waitFor()
  await desk.getByRole('link', { name: '学习任务' }).click()
  await press(desk, '安排学习')
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('找人').fill(to)
  await dialog
    .getByRole('button', { name: /查\s*找/ })
    .first()
    .click()
  await dialog.getByRole('radio', { name: new RegExp(to) }).waitFor()
  await dialog.getByRole('checkbox', { name: lesson }).check()
  await dialog.getByLabel('任务名称').fill(task)
  await dialog.getByLabel('理由').fill('按矫正方案')
  await dialog.getByRole('button', { name: /^安\s*排$/ }).click()
  await shown(desk, `已给${to}安排“${task}”。`).waitFor()
}
