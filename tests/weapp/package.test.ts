import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DIST, requireBuild } from './harness'

requireBuild()
const read = (file: string) => readFileSync(path.join(DIST, file), 'utf8')
const scripts = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter(file =>
  file.endsWith('.js'),
)

describe('what the mini-program asks of WeChat', () => {
  const app = JSON.parse(read('app.json')) as Record<string, unknown>

  it('is the position while it is open, and nothing else', () => {
    expect(app.requiredPrivateInfos).toEqual(['startLocationUpdate', 'onLocationChange'])
    expect(app.permission).toEqual({ 'scope.userLocation': { desc: expect.any(String) } })
    expect(app).not.toHaveProperty('requiredBackgroundModes')
  })

  it('is nothing that a bystander could read something from', () => {
    expect(app.window).toMatchObject({ navigationBarTitleText: '归途' })
    expect(JSON.stringify(app)).not.toMatch(/矫正|监管|司法/)
  })

  it('lets checking in open without a signal: its page is in the main package', () => {
    expect(app.pages).toEqual(expect.arrayContaining(['home/home', 'checkins/pages/submit']))
    expect(app.pages).toHaveProperty('0', 'home/home')
    expect(app.lazyCodeLoading).toBe('requiredComponents')
  })
})

describe('the tabs', () => {
  const { tabBar, pages } = JSON.parse(read('app.json')) as {
    pages: string[]
    tabBar: { list: { pagePath: string; iconPath: string; selectedIconPath: string }[] }
  }

  it('are pages of the main package, each with two small pictures', () => {
    expect(tabBar.list).toHaveLength(4)
    for (const { pagePath, iconPath, selectedIconPath } of tabBar.list) {
      expect(pages).toContain(pagePath)
      for (const icon of [iconPath, selectedIconPath]) {
        expect(statSync(path.join(DIST, icon)).size).toBeLessThan(40 * 1024)
      }
    }
  })

  it('count new messages beside the right one', () => {
    expect(tabBar.list[2]?.pagePath).toBe('messages/pages/messages')
  })
})

describe('what is not shipped', () => {
  it.each([
    ['a validator', /ZodError|_zod\b|invalid_union|unrecognized_keys/],
    ['the stand-in for WeChat', /[/]standin|demo-openid/],
    ['a single look at the position, which may be an old one', /[.]getLocation\(/],
  ])('%s', (_, mark) => {
    expect(scripts.filter(file => mark.test(read(file)))).toEqual([])
  })

  it('a camera, or anything else that reviewers ask about', () => {
    expect(read('base.wxml')).not.toMatch(/camera|live-pusher|live-player|voip-room/)
  })
})

it('screen readers are let in', () => {
  expect(read('base.wxml')).toContain('aria-label=')
})

describe('the scales', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'guitu-sizes-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** What the scales say of a mini-program, and how they leave. */
  function weigh(place: string) {
    const program = path.resolve(__dirname, '../../config/sizes.mjs')
    try {
      return {
        status: 0,
        said: execFileSync('node', [program, place], { encoding: 'utf8', stdio: 'pipe' }),
      }
    } catch (error) {
      const { status, stderr } = error as { status: number; stderr: string }
      return { status, said: String(stderr) }
    }
  }

  it('let through what was built', () => {
    const { status, said } = weigh(DIST)
    expect([status, said]).toEqual([0, expect.stringContaining("'main'")])
  })

  it.each([
    ['main', 601, 10],
    ['lessons/', 10, 301],
  ])('stop a %s that is over its budget', (over, main, lessons) => {
    writeFileSync(
      path.join(folder, 'app.json'),
      JSON.stringify({ subPackages: [{ root: 'lessons' }] }),
    )
    mkdirSync(path.join(folder, 'lessons'), { recursive: true })
    writeFileSync(path.join(folder, 'app.js'), Buffer.alloc(main * 1024))
    writeFileSync(path.join(folder, 'lessons/all.js'), Buffer.alloc(lessons * 1024))
    writeFileSync(path.join(folder, 'app.js.map'), Buffer.alloc(1024 * 1024))
    expect(weigh(folder)).toEqual({ status: 1, said: `Over budget: ${over}\n` })
  })

  it('say what to do when there is nothing to weigh', () => {
    expect(weigh(path.join(folder, 'lessons'))).toEqual({
      status: 2,
      said: expect.stringContaining('npm run build:weapp'),
    })
  })
})
