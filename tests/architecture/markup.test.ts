import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(__dirname, '../..')

const files = ['console', 'miniprogram'].flatMap(tree =>
  readdirSync(path.join(ROOT, tree), { recursive: true, encoding: 'utf8' })
    .filter(file => /[.](tsx?|html)$/.test(file))
    .map(file => path.posix.join(tree, ...file.split(path.sep))),
)
const textOf = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')
const holding = (pattern: RegExp) => files.filter(file => pattern.test(textOf(file)))

/** Ways in which a text becomes markup or a program: what people write must never take one of them. */
const WAYS: readonly (readonly [string, RegExp])[] = [
  ['React is told to', /dangerouslySetInnerHTML/],
  ['the page is written by hand', /\b(inner|outer)HTML\b|insertAdjacentHTML|document[.]write/],
  ['a text is parsed as markup', /DOMParser|createContextualFragment|srcDoc|setHTML/i],
  ['a text is run', /\beval\s*\(|new Function\b|setTimeout\(\s*['"`]/],
  ['an address is run', /(?<![\^]=")javascript:/i],
  ["Taro's rich text is used", /RichText|rich-text|\bnodes=/],
  ['a page of somebody else is shown', /WebView|web-view|<iframe/i],
  ['Leaflet is given a text for a popup', /bindPopup|setPopupContent|setTooltipContent/],
]

describe('no text that people write becomes markup', () => {
  it('looks at all screens', () => {
    expect(files.length).toBeGreaterThan(150)
  })

  it.each(WAYS)('because %s: nowhere', (_, way) => {
    expect(holding(way)).toEqual([])
  })

  it('Leaflet is given elements, not texts: its signs are made in three places that are known', () => {
    // One makes elements with text in them, the other writes a number of degrees.
    expect(holding(/divIcon\s*\(/).sort()).toEqual([
      'console/checkins/map/icons.ts',
      'console/ui/map/grid.ts',
      'miniprogram/jobs/map/leaflet-map.ts',
    ])
    for (const file of holding(/bindTooltip/)) {
      const calls = textOf(file).match(/bindTooltip\([^,]*/g) ?? []
      expect([
        file,
        calls.filter(call => !/bindTooltip\((\(\) => linesOf|textNode)\(/.test(call)),
      ]).toEqual([file, []])
    }
  })

  it('no address of a link is made from what somebody wrote', () => {
    const links = files.flatMap(file => textOf(file).match(/\bhref=\{[^}]*\}/g) ?? [])
    const known = [/^href=\{objectUrl/, /^href=\{`tel:/]
    expect(links.filter(link => !known.some(one => one.test(link)))).toEqual([])
  })
})
