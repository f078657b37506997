import { execFileSync } from 'node:child_process'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')

/** Texts as they might stand in files that exist, and the ban that each breaks. */
const PROVOCATIONS = [
  [
    'a clock in a rule',
    'shared/time/days.ts',
    'export const now = new Date()',
    'no-restricted-syntax',
  ],
  [
    'a clock in a rule, by its other name',
    'shared/time/days.ts',
    'export const now = Date.now()',
    'no-restricted-syntax',
  ],
  [
    'dice in a rule',
    'shared/time/days.ts',
    'export const luck = Math.random()',
    'no-restricted-syntax',
  ],
  [
    'a clock in an action',
    'server/checkins/checkins.actions.ts',
    'export const now = new Date()',
    'no-restricted-syntax',
  ],
  [
    'the environment in an action',
    'server/checkins/checkins.actions.ts',
    'export const { HOME } = process.env',
    'no-restricted-syntax',
  ],
  [
    'the environment in the outside world',
    'server/outside/outside.ts',
    'export const { HOME } = process.env',
    'no-restricted-syntax',
  ],
  [
    'the phone in a screen',
    'miniprogram/home/home.tsx',
    "import Taro from '@tarojs/taro'\nexport default Taro",
    'no-restricted-imports',
  ],
  ['wx in a screen', 'miniprogram/home/home.tsx', 'wx.showToast({})', 'no-restricted-globals'],
  [
    'the network in a page of the desk',
    'console/checkins/pages/live.tsx',
    "export const answer = fetch('/')",
    'no-restricted-globals',
  ],
  [
    'storage in a page of the desk',
    'console/checkins/pages/live.tsx',
    'export const kept = localStorage',
    'no-restricted-globals',
  ],
  [
    'a socket in a page of the desk',
    'console/checkins/pages/live.tsx',
    "export const socket = new WebSocket('')",
    'no-restricted-globals',
  ],
  [
    'a forgotten promise',
    'server/checkins/checkins.actions.ts',
    'Promise.resolve(1)',
    '@typescript-eslint/no-floating-promises',
  ],
  [
    'any',
    'server/checkins/checkins.actions.ts',
    'export const x: any = 1',
    '@typescript-eslint/no-explicit-any',
  ],
  [
    'a role that a switch forgot',
    'server/checkins/checkins.policy.ts',
    "declare const role: 'a' | 'b'\nswitch (role) {\n  case 'a':\n}",
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
  [
    'a type import that loads the module',
    'miniprogram/home/home.tsx',
    "import { type Receipt } from '#shared/checkins/checkins.contract'\nexport type R = Receipt",
    '@typescript-eslint/no-import-type-side-effects',
  ],
  [
    'a hook in a condition',
    'console/checkins/pages/live.tsx',
    "import { useState } from 'react'\nexport function Page({ on }: { on: boolean }) {\n  if (on) useState(1)\n  return null\n}",
    'react-hooks/rules-of-hooks',
  ],
  [
    'a hook that forgets what it leans on',
    'console/checkins/pages/live.tsx',
    "import { useEffect } from 'react'\nexport function Page({ on }: { on: boolean }) {\n  useEffect(() => void on, [])\n  return null\n}",
    'react-hooks/exhaustive-deps',
  ],
] as const

const INNOCENT = [
  ['a moment that was handed in', 'shared/time/days.ts', 'export const at = new Date(0)'],
  [
    'the clock of the outside world',
    'server/outside/outside.ts',
    'export const now = () => new Date()',
  ],
  [
    'the environment in the configuration',
    'server/config.ts',
    'export const { HOME } = process.env',
  ],
  [
    'the phone in device/',
    'miniprogram/device/storage.ts',
    "import Taro from '@tarojs/taro'\nexport default Taro",
  ],
  ['the network in http/', 'console/http/call.ts', "export const answer = fetch('/')"],
] as const

describe('the lint', () => {
  let broken: string[][]
  beforeAll(() => {
    const texts = [...PROVOCATIONS, ...INNOCENT].map(([, file, text]) => [file, text])
    broken = JSON.parse(
      execFileSync(process.execPath, [path.join(ROOT, 'tests/helpers/lint-texts.mjs')], {
        cwd: ROOT,
        input: JSON.stringify(texts),
        encoding: 'utf8',
      }),
    ) as string[][]
  })

  it.each(PROVOCATIONS.map(([title, , , rule], index) => [title, rule, index] as const))(
    'forbids %s',
    (_, rule, index) => {
      expect(broken[index]).toContainEqual(expect.stringContaining(rule))
    },
  )

  it.each(INNOCENT.map(([title], index) => [title, PROVOCATIONS.length + index] as const))(
    'allows %s',
    (_, index) => {
      expect(broken[index]).toEqual([])
    },
  )
})
