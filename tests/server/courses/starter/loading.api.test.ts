import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { listOwnLessons } from '#shared/courses/catalogue.endpoints'
import {
  discardDraft,
  listLessons,
  openLesson,
  saveLesson,
} from '#shared/courses/lessons.endpoints'
import { loadStarterLessons, starterId } from '../../../../server/courses/starter/loading'
import { STARTER_LESSONS } from '../../../../server/courses/starter/starter'
import { STAFF_MEMBERS } from '../../../../server/scripts/demo/staff'
import { ORGANISATIONS } from '../../../../server/scripts/demo/tree'
import { type World, startWorld } from '../../../helpers/world'

const ROOT = path.resolve(__dirname, '../../../..')
const dataDir = mkdtempSync(path.join(tmpdir(), 'guitu-lessons-'))
const COUNTY = ORGANISATIONS.county
const UNCHECKED = STARTER_LESSONS.filter(({ isChecked }) => !isChecked).length

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())
afterAll(() => rmSync(dataDir, { recursive: true }))

const load = (publishing: Parameters<typeof loadStarterLessons>[2]) =>
  loadStarterLessons(
    COUNTY,
    { staffId: STAFF_MEMBERS.county.id, now: world.outside.now() },
    publishing,
  )

const listed = async (list: string) =>
  (await (await world.staff('county')).ask(listLessons, { list })).body.total

/** Runs the command. */
async function command(...args: string[]) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'server/scripts/load-lessons.ts', ...args],
    {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        DATA_DIR: dataDir,
        WECHAT_APPID: 'id',
        WECHAT_SECRET: 'secret',
        MONGODB_URI: world.databaseUri,
      },
      stdio: 'pipe',
    },
  )
  let said = ''
  child.stdout.on('data', data => (said += String(data)))
  child.stderr.on('data', data => (said += String(data)))
  const [code] = (await once(child, 'close')) as [number]
  return { code, said }
}

describe('loading the lessons to begin with', () => {
  it('publishes what was compared, leaves the rest as drafts, and does nothing twice', async () => {
    const first = await load('checked')
    expect(first.every(({ isNew }) => isNew)).toBe(true)
    const second = await load('checked')
    expect(second.every(({ isNew }) => !isNew)).toBe(true)
    expect(await listed('all')).toBe(STARTER_LESSONS.length)
    expect(await listed('draft')).toBe(UNCHECKED)
    expect(await listed('read')).toBe(STARTER_LESSONS.length - UNCHECKED)
    expect(await world.rows('lesson_versions')).toHaveLength(STARTER_LESSONS.length - UNCHECKED)
  })

  it('makes good later what was not to be published at first', async () => {
    await load('none')
    expect(await listed('read')).toBe(0)
    await load('checked')
    expect(await listed('read')).toBe(STARTER_LESSONS.length - UNCHECKED)
  })

  it('leaves what the county wrote anew as it is, and publishes none of it', async () => {
    await load('none')
    const county = await world.staff('county')
    const lessonId = starterId(COUNTY.id, 'leave')
    const { body } = await county.ask(openLesson, { lessonId })
    const { content } = STARTER_LESSONS.find(({ key }) => key === 'leave')!
    const changed = { ...content, title: '泸西县的外出请假' }
    const asked = { lessonId, revision: body.revision, content: changed }
    expect((await county.ask(saveLesson, asked)).status).toBe(200)
    await load('checked')
    const { body: now } = await county.ask(openLesson, { lessonId })
    expect([now.shown.title, now.shown.state]).toEqual(['泸西县的外出请假', 'draft'])
  })

  it('brings a lesson that was given up back as it was', async () => {
    await load('none')
    const county = await world.staff('county')
    const lessonId = starterId(COUNTY.id, 'help')
    const { body } = await county.ask(openLesson, { lessonId })
    await county.ask(discardDraft, { lessonId, revision: body.revision })
    expect(await listed('all')).toBe(STARTER_LESSONS.length - 1)
    await load('none')
    expect(await listed('all')).toBe(STARTER_LESSONS.length)
  })

  it('a person finds them, and what is written for those under age only they find', async () => {
    await load('all')
    const { body } = await (await world.person(2)).ask(listOwnLessons, { list: 'free' })
    const titles = body.lessons.map(({ title }: { title: string }) => title)
    expect(titles).toContain('外出请假：去外地前要办的事')
    expect(titles).not.toContain('写给你：你有哪些权利，谁来帮你')
  })
})

describe('npm run load-lessons', () => {
  it('needs an officer of the county, and then says what it did', async () => {
    const refused = await command('--county', '532527', '--user-name', 'zhongshu', '--publish')
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('--user-name')])
    expect(await listed('all')).toBe(0)

    const done = await command('--county', '532527', '--user-name', 'luxi', '--publish')
    expect(done.code).toBe(0)
    expect(done.said.match(/new {3}published/g)).toHaveLength(STARTER_LESSONS.length - UNCHECKED)
    expect(done.said.match(/new {3}draft/g)).toHaveLength(UNCHECKED)
    // The command goes by the clock on the wall.
    world.setTime(new Date(Date.now() + 60_000).toISOString())
    expect(await listed('read')).toBe(STARTER_LESSONS.length - UNCHECKED)
  })
})
