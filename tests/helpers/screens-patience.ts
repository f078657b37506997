/** A page is compiled while its first test waits, and the machine may be busy with others. */
const PATIENCE_MILLISECONDS = 60_000

// Other suites of the project draw nothing: they are spared loading what draws.
if (expect.getState().testPath?.endsWith('.tsx')) {
  const { configure } = require('@testing-library/react') as typeof import('@testing-library/react')
  configure({ asyncUtilTimeout: PATIENCE_MILLISECONDS })
}
