/**
 * Looks through every file git keeps, and every built package that is there, for what must never be
 * in it: keys, tokens, ID numbers and mobile numbers that could be somebody's, addresses of
 * machines. It names the place and the kind, never what it found. `npm run check:secrets`.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const PACKAGES = 'dist'

/** Weights of GB 11643 for the check digit of an ID number. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** Area codes begin with the number of a province; invented ones use a number that none has. */
const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]|91)/

const FORBIDDEN = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a signed token', /eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/],
  ['a cloud key', /\b(AKIA[0-9A-Z]{16}|AKID[A-Za-z0-9]{32})\b/],
  ['an app id of WeChat', /\bwx[0-9a-f]{16}\b/],
  ['the secret of an authenticator app', /otpauth:\/\/[^\s'"`]*secret=[A-Z2-7]{26}/],
  // Invented ones begin with 139 000 or are 138 0000 0000.
  [
    "a mobile number that could be somebody's",
    /(?<![\w.])(?!139000|13800000000)1[3-9]\d{9}(?![\w.])/,
  ],
  ['a password in an address', /:\/\/[^\s/:@'"`$]+:[^\s/@'"`$]+@/],
  ['a path of one machine', /(?<![\w.])\/(home\/(?!home\b)|Users\/|work\/|root\/)[\w.-]+/],
]

const kept = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter(file => file !== '' && file !== 'package-lock.json' && file !== 'config/secrets.mjs')
const built = existsSync(PACKAGES)
  ? readdirSync(PACKAGES, { recursive: true, encoding: 'utf8' })
      .map(file => path.join(PACKAGES, file))
      .filter(file => statSync(file).isFile())
  : []
const files = [...kept, ...built]

const found = files.flatMap(file => {
  if (file.startsWith(PACKAGES) && file.endsWith('.map')) return [`${file} tells our sources`]
  const text = readText(file)
  if (text === null) return []
  return text
    .split('\n')
    .flatMap((line, index) =>
      [
        ...FORBIDDEN.filter(([, pattern]) => pattern.test(line)).map(([what]) => what),
        ...(line.match(/(?<![\w])\d{17}[\dXx](?![\w])/g) ?? [])
          .filter(couldBeSomebodys)
          .map(() => "an ID number that could be somebody's"),
      ].map(what => `${file}:${index + 1} holds ${what}`),
    )
})

for (const line of found) console.error(line)
console.log(`${files.length} files, ${found.length} secrets`)
process.exit(found.length === 0 ? 0 : 1)

function readText(file) {
  try {
    const bytes = readFileSync(file)
    return bytes.includes(0) ? null : bytes.toString('utf8')
  } catch {
    return null
  }
}

function couldBeSomebodys(number) {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return PROVINCES.test(number) && CHECK_DIGITS[sum % 11] === number[17].toUpperCase()
}
