/**
 * Weighs the built phone and fails when a package is over its budget: a cheap phone on a
 * village's network loads the main package before anything can be shown.
 *
 *   node config/sizes.mjs [folder of dist/weapp]
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const MAIN_KILOBYTES = 600
const SUB_PACKAGE_KILOBYTES = 300

const folder = process.argv[2] ?? path.join('dist', 'weapp')
const appFile = path.join(folder, 'app.json')
if (!existsSync(appFile)) {
  console.error(`${appFile} is not there: build the mini-program first (npm run build:weapp).`)
  process.exit(2)
}

const app = JSON.parse(readFileSync(appFile, 'utf8'))
const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) =>
  root.replace(/\/?$/, '/'),
)
const bytes = new Map([['main', 0], ...roots.map(root => [root, 0])])
for (const file of filesBelow(folder)) {
  const shipped = path.relative(folder, file).split(path.sep).join('/')
  if (!isShipped(shipped)) continue
  const home = roots.find(root => shipped.startsWith(root)) ?? 'main'
  bytes.set(home, bytes.get(home) + statSync(file).size)
}

const rows = [...bytes].map(([name, size]) => {
  const kilobytes = Math.round(size / 102.4) / 10
  const budget = name === 'main' ? MAIN_KILOBYTES : SUB_PACKAGE_KILOBYTES
  return { package: name, kilobytes, budget, over: kilobytes > budget }
})
console.table(rows)
const over = rows.filter(row => row.over).map(row => row.package)
if (over.length > 0) console.error(`Over budget: ${over.join(', ')}`)
process.exit(over.length > 0 ? 1 : 0)

/** WeChat leaves these out of a package. */
function isShipped(file) {
  return !/([.]map|LICENSE[.]txt)$/.test(file) && file !== 'project.config.json'
}

function filesBelow(place) {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath ?? entry.path, entry.name))
}
