/**
 * Runs the tests in five projects, by what each needs:
 *   unit      nothing: rules, policies, plumbing, and the checks on the whole tree
 *   screens   a DOM: stores and pages of the phone and the console
 *   api       a real mongod, started once by the project (`*.api.test.ts`)
 *   weapp     the compiled mini-program in dist/weapp
 *   journeys  Chromium, both builds and several server processes
 * Types are a gate of their own: swc does not look at them.
 */
const { availableParallelism } = require('node:os')
const path = require('node:path')

const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2023',
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
]

/** @type {import('jest').Config} */
const common = {
  rootDir: path.resolve(__dirname, '..'),
  runtime: '<rootDir>/config/jest-runtime.cjs',
  testEnvironment: 'node',
  transform: { '^.+[.][tj]sx?$': swc },
  transformIgnorePatterns: [
    // This one file imports dynamically, which jest cannot run as it stands.
    '/node_modules/(?!(.+/)?mongodb/lib/runtime_adapters[.]js$)',
    '<rootDir>/dist/',
  ],
}

process.env.TZ = 'Asia/Shanghai'

/** @type {import('jest').Config} */
module.exports = {
  // A machine that is busy may take long; a test that hangs still ends.
  testTimeout: 180_000,
  // Jest alone would leave one of two cores idle.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testSequencer: path.join(__dirname, 'jest-sequencer.cjs'),
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/{shared,server,architecture,config}/**/*.test.ts'],
      testPathIgnorePatterns: ['[.]api[.]test[.]ts$'],
    },
    {
      ...common,
      displayName: 'screens',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/{miniprogram,console}/**/*.test.{ts,tsx}'],
      setupFilesAfterEnv: ['<rootDir>/tests/helpers/screens-patience.ts'],
      moduleNameMapper: {
        '[.](scss|css|png|svg)$': '<rootDir>/tests/helpers/nothing.cjs',
        '^@tarojs/components$': '<rootDir>/tests/helpers/taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/helpers/taro.ts',
      },
    },
    {
      ...common,
      displayName: 'api',
      testMatch: ['<rootDir>/tests/**/*.api.test.ts'],
      globalSetup: '<rootDir>/tests/helpers/mongod-up.ts',
      globalTeardown: '<rootDir>/tests/helpers/mongod-down.ts',
    },
    {
      ...common,
      displayName: 'weapp',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'journeys',
      testMatch: ['<rootDir>/tests/journeys/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/helpers/screens-up.ts',
    },
  ],
}
