import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

interface AppConfig {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

const ROOT = path.resolve(__dirname, '../../miniprogram')

/** The list as the browser's build has it, which is the longer one. */
function pagesOfTheApp(): string[] {
  const before = process.env.TARO_ENV
  process.env.TARO_ENV = 'h5'
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config })
  const { default: app } = require('../../miniprogram/app.config') as { default: AppConfig }
  if (before === undefined) delete process.env.TARO_ENV
  else process.env.TARO_ENV = before
  const within = app.subPackages.flatMap(({ root, pages }) => pages.map(page => `${root}/${page}`))
  return [...app.pages, ...within]
}

const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(file =>
  /[.]tsx?$/.test(file),
)

/** What is opened by its address, e.g. '/visits/bookings/pages/one?id='. */
const OPENED = /['"`]\/((?:[\w-]+\/)+pages\/[\w-]+|home\/home)\b/g

describe('pages of the phone', () => {
  const pages = pagesOfTheApp()

  it.each(sources)('%s opens none that the app does not have', file => {
    const opened = readFileSync(path.join(ROOT, file), 'utf8').matchAll(OPENED)
    expect([...opened].map(([, page]) => page).filter(page => !pages.includes(page!))).toEqual([])
  })

  it('are all listed, and none is listed that is not there', () => {
    const there = sources
      .filter(file => /(^|\/)pages\/[\w-]+[.]tsx$/.test(file) || file === 'home/home.tsx')
      .map(file => file.replace(/[.]tsx$/, ''))
    expect([...pages].sort()).toEqual(there.sort())
  })
})
