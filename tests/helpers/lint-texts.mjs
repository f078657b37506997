/** Lints texts as if they stood in given files: `[[file, text], …]` in, the rules broken out. */
import { text } from 'node:stream/consumers'
import { ESLint } from 'eslint'

const eslint = new ESLint({ overrideConfigFile: 'config/lint.mjs' })
const asked = JSON.parse(await text(process.stdin))
const broken = []
for (const [filePath, code] of asked) {
  const [result] = await eslint.lintText(code, { filePath })
  broken.push(result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
}
process.stdout.write(JSON.stringify(broken))
