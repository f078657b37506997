import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { environmentWith } from '../../config'

/** What each screen is built from, and the page by which its build is known. */
const SCREENS = [
  { name: 'console', sources: ['console', 'shared', 'config'], page: 'dist/console/index.html' },
  { name: 'h5', sources: ['miniprogram', 'shared', 'config'], page: 'dist/h5/index.html' },
] as const

/** Builds the screens whose sources are newer than what was built last. */
export function buildScreens(say: (line: string) => void): void {
  for (const { name, sources, page } of SCREENS) {
    if (existsSync(page) && changedAt(page) > Math.max(...sources.map(newestIn))) continue
    say(`building ${name} …`)
    execFileSync('npm', ['run', '--silent', `build:${name}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environmentWith({ STAND_IN: '1', NODE_ENV: 'production' }),
    })
  }
}

const changedAt = (file: string) => statSync(file).mtimeMs

const newestIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(file => changedAt(path.join(folder, file)))
    .reduce((newest, at) => Math.max(newest, at), 0)
