import { readFileSync } from 'node:fs'
import path from 'node:path'

const styles = readFileSync(path.resolve(__dirname, '../../../miniprogram/app.scss'), 'utf8')

/** Relative luminance of one colour of the phone (WCAG 2). */
function luminance(name: string): number {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(styles)?.[1]
  if (!hex) throw new Error(`no colour --${name}`)
  const [red, green, blue] = [0, 2, 4].map(at => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

describe('what is written can be read by weak eyes (7:1)', () => {
  it.each([
    ['ink', 'ground'],
    ['ink', 'paper'],
    ['ink-quiet', 'ground'],
    ['ink-quiet', 'paper'],
    ['on-main', 'main'],
    ['on-main', 'main-pressed'],
    ['main', 'paper'],
    ['good', 'good-ground'],
    ['waiting', 'waiting-ground'],
    ['attention', 'attention-ground'],
  ])('%s on %s', (ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7)
  })
})
