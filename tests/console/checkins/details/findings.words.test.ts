import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Finding, FindingCode } from '#shared/checkins/findings.contract'
import { names, reasonInWords } from '../../../../console/checkins/details/findings.words'

const CODES = Object.keys(names) as FindingCode[]
const EVERYTHING: NonNullable<Finding['facts']> = {
  kilometresPerHour: 620,
  metres: 80_000,
  minutes: 95,
  times: 5,
  place: '昆明市',
}

describe('the reason of a finding', () => {
  it.each([
    ['outside-home-county', EVERYTHING, '定位在昆明市，不在居住县内，距县界 80.0 公里。'],
    ['outside-home-county', {}, '定位在居住县以外。请核实是否有经批准的外出。'],
    ['in-forbidden-place', { place: '某中学' }, '禁止进入的地点“某中学”之内'],
    ['not-at-required-place', { place: '家', metres: 320 }, '地点“家”，相距 320 米'],
    ['late', { minutes: 95 }, '晚于签到时段 1 小时 35 分钟'],
    ['delivered-later', { minutes: 125 }, '在时段内签到，2 小时 5 分钟后才收到，多半是没有信号'],
    ['impossible-travel', EVERYTHING, '相当于每小时 620 公里'],
    ['constant-coordinates', { times: 5 }, '连续 5 次签到的坐标完全相同'],
    ['counter-gap', { times: 2 }, '可能有 2 次没有送到'],
  ] as const)('of %s says what it rests on', (code, facts, sentence) => {
    expect(reasonInWords({ code, facts })).toContain(sentence)
  })

  it.each(CODES)('of %s is a whole sentence, with its facts and without', code => {
    for (const sentence of [reasonInWords({ code, facts: EVERYTHING }), reasonInWords({ code })]) {
      expect(sentence).toMatch(/^[^\s].*。$/)
      expect(sentence).not.toMatch(/undefined|NaN|null/)
    }
  })
})

describe('the words of these screens', () => {
  const HOME = path.resolve(__dirname, '../../../../console/checkins')
  const files = readdirSync(HOME, { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.words.ts'),
  )

  it.each(files)('never call anything a breach, nor a person a culprit: %s', file => {
    expect(readFileSync(path.join(HOME, file), 'utf8')).not.toMatch(
      /违规|违反|违法|脱管|作弊|造假|罪犯/,
    )
  })
})
