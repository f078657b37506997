import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const TYPESCRIPT = '**/*.{ts,tsx}'
const ban = (selector, message) => ({ selector, message })

const CLOCK = [
  ban("NewExpression[callee.name='Date'][arguments.length=0]", 'Take the moment as a parameter.'),
  ban(
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    'Take the moment as a parameter.',
  ),
  ban(
    "CallExpression[arguments.length=0]:matches([callee.name='dayjs'], [callee.object.name='dayjs'])",
    'Take the moment as a parameter.',
  ),
]
const CHANCE = [
  ban(
    "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    'Rules give the same answer every time.',
  ),
]
const ENVIRONMENT = [
  ban(
    "MemberExpression[object.name='process'][property.name='env']",
    'Only server/config.ts reads the environment.',
  ),
]

/** What no file may do, seen with types: a forgotten promise hides its failure. */
const typed = {
  files: [TYPESCRIPT],
  plugins: { '@typescript-eslint': tseslint.plugin },
  languageOptions: { parserOptions: { projectService: true } },
  rules: {
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': [
      'error',
      { considerDefaultExhaustiveForUnions: true },
    ],
    // `import { type X }` would still load the module, and with it the validator.
    '@typescript-eslint/no-import-type-side-effects': 'error',
  },
}

/** Taro's hooks may be used by screens; `Taro.anything()` talks to the phone and may not. */
const noPhoneInScreens = {
  files: ['miniprogram/**/*.{ts,tsx}'],
  ignores: ['miniprogram/device/**', 'miniprogram/http/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: [
          {
            name: '@tarojs/taro',
            importNames: ['default'],
            message: 'The phone is reached through device/ and http/.',
          },
        ],
      },
    ],
    'no-restricted-globals': ['error', 'wx', 'fetch', 'localStorage', 'sessionStorage'],
  },
}

/** The desk reaches the network and the browser's storage through http/ and device/. */
const noBrowserInScreens = {
  files: ['console/**/*.{ts,tsx}'],
  ignores: ['console/device/**', 'console/http/**'],
  rules: {
    'no-restricted-globals': ['error', 'fetch', 'WebSocket', 'localStorage', 'sessionStorage'],
  },
}

/** A rule of law is given its moment; it never looks at a clock or throws dice. */
const noClockInShared = {
  files: ['shared/**/*.ts'],
  rules: { 'no-restricted-syntax': ['error', ...CLOCK, ...CHANCE] },
}

/** The server's only clock is `outside.now`, so that a test can say what time it is. */
const noClockInServer = {
  files: ['server/**/*.ts'],
  ignores: [
    'server/outside/**',
    'server/scripts/**',
    'server/platform/{mongod,mongod/*}.ts',
    'server/config.ts',
  ],
  rules: { 'no-restricted-syntax': ['error', ...CLOCK, ...ENVIRONMENT] },
}

/** These may know the time, but not the environment. */
const noEnvironment = {
  files: ['server/{outside,scripts}/**/*.ts', 'server/platform/{mongod,mongod/*}.ts'],
  rules: { 'no-restricted-syntax': ['error', ...ENVIRONMENT] },
}

const reactHooks = {
  files: ['{miniprogram,console}/**/*.{ts,tsx}'],
  plugins: { 'react-hooks': hooks },
  rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
}

/** Sizes are a question, not a wall: a warning asks whether the file does two things. */
const sizes = {
  files: ['{server,miniprogram,console,shared}/**/*.{ts,tsx}'],
  rules: { 'max-lines': ['warn', 200], 'max-lines-per-function': ['warn', 70] },
}

export default [
  { ignores: ['dist/**', 'node_modules/**', '.data/**'] },
  tseslint.configs.base,
  typed,
  noPhoneInScreens,
  noBrowserInScreens,
  noClockInShared,
  noClockInServer,
  noEnvironment,
  reactHooks,
  sizes,
]
