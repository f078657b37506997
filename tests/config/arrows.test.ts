import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')

/** Each arrow, with files that break it and nothing else. The first file is the one that is blamed. */
const PROVOCATIONS: Record<string, Record<string, string>> = {
  'shared-leans-on-nobody': {
    'shared/a/leans.ts': "import '../../config/a-target'",
    'config/a-target.ts': 'export {}',
  },
  'shared-is-plain': { 'shared/b/reads.ts': "import 'node:fs'" },
  'one-zod': { 'server/c/second-door.ts': "import 'zod'" },
  'phone-ships-no-validator': {
    'miniprogram/d/asks.ts': "import { d } from '#shared/d/d.contract'\nexport default d",
    'shared/d/d.contract.ts': 'export const d = 1',
  },
  'dayjs-has-its-homes': { 'server/e/counts.ts': "import 'dayjs'" },
  'rules-are-pure': {
    'shared/f/f.rules.ts': "import './other'",
    'shared/f/other.ts': 'export {}',
  },
  'trees-do-not-mix': {
    'miniprogram/g/mixes.ts': "import '../../server/g/target'",
    'server/g/target.ts': 'export {}',
  },
  'http-stays-in-platform': { 'server/h/by-hand.ts': "import 'koa'" },
  'mongoose-stays-in-models': { 'server/i/queries.ts': "import 'mongoose'" },
  'routes-do-not-store-for-others': {
    'server/j/borrows.ts': "import '../jj/jj.policy'",
    'server/jj/jj.policy.ts': 'export {}',
  },
  'platform-knows-no-feature': {
    'server/platform/knows.ts': "import '../k/feature'",
    'server/k/feature.ts': 'export {}',
  },
  'policies-are-pure': {
    'server/l/l.policy.ts': "import './looks-up'",
    'server/l/looks-up.ts': 'export {}',
  },
  'screens-do-not-share': {
    'console/m/pages/one.tsx': "import './two'",
    'console/m/pages/two.tsx': 'export {}',
  },
  'features-do-not-mix': {
    'console/n/borrows.ts': "import '../nn/thing'",
    'console/nn/thing.ts': 'export {}',
  },
  'code-does-not-need-tests': {
    'server/o/leans.ts': "import '../../tests/o-target'",
    'tests/o-target.ts': 'export {}',
  },
  'stand-ins-stay-outside': {
    'server/p/pretends.ts': "import '../outside/standins/p-target'",
    'server/outside/standins/p-target.ts': 'export {}',
  },
  'pictures-are-measured-apart': { 'server/pa/decodes.ts': "import 'sharp'" },
  'video-service-comes-late': {
    'console/visits/rooms/pb-early.ts': "import './trtc/service'",
    'console/visits/rooms/trtc/service.ts': 'export {}',
  },
  'video-service-has-one-door': { 'console/pc/second-door.ts': "import 'trtc-sdk-v5'" },
  'no-guesses': { 'server/q/guesses.ts': "import './nowhere'" },
  'no-circles': {
    'server/r/one.ts': "import './two'",
    'server/r/two.ts': "import './one'",
  },
  'no-leftovers': { 'server/s/forgotten.ts': 'export {}' },
  'every-route-asks-a-policy': {
    'server/t/t.routes.ts': "import './t.model'",
    'server/t/t.model.ts': 'export {}',
  },
}

interface Arrow {
  name: string
}
const arrows = require('../../config/arrows.cjs') as { forbidden: Arrow[]; required: Arrow[] }

interface Violation {
  from: string
  rule: { name: string }
}

describe('every arrow bites', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'guitu-arrows-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  let violations: Violation[]

  beforeAll(() => {
    for (const [file, text] of Object.values(PROVOCATIONS).flatMap(files =>
      Object.entries(files),
    )) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      writeFileSync(path.join(folder, file), text)
    }
    for (const file of ['package.json', 'tsconfig.json']) {
      cpSync(path.join(ROOT, file), path.join(folder, file))
    }
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'))
    violations = cruise(folder)
  })

  it.each(Object.entries(PROVOCATIONS))('%s', (name, files) => {
    const blamed = violations.filter(({ rule }) => rule.name === name).map(({ from }) => from)
    expect(blamed).toContain(Object.keys(files)[0])
  })

  it('no arrow is without a provocation', () => {
    const names = [...arrows.forbidden, ...arrows.required].map(({ name }) => name)
    expect(Object.keys(PROVOCATIONS).sort()).toEqual(names.sort())
  })
})

/** What the cruiser finds in a tree; it leaves with the number of errors. */
function cruise(folder: string): Violation[] {
  const program = path.join(ROOT, 'node_modules/.bin/depcruise')
  const args = ['--config', path.join(ROOT, 'config/arrows.cjs'), '--output-type', 'json', '.']
  let report: string
  try {
    report = execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    report = (error as { stdout: string }).stdout
  }
  return (JSON.parse(report) as { summary: { violations: Violation[] } }).summary.violations
}
