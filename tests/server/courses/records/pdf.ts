import { inflateSync } from 'node:zlib'

/**
 * The words of a PDF as a reader would copy them, without its layout. It knows what our papers use:
 * streams packed by deflate, fonts of two bytes a sign with a table that says which sign it is.
 */
export function wordsOf(pdf: Buffer): string {
  const objects = objectsOf(pdf)
  const tables = new Map<string, Map<string, string>>()
  const all = [...objects.values()]
  for (const { head } of all) {
    for (const [, name, id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const font = objects.get(id!)
      const table = /\/ToUnicode (\d+) 0 R/.exec(font?.head ?? '')?.[1]
      const stream = table && objects.get(table)?.stream
      if (stream) tables.set(name!, signsOf(stream.toString('latin1')))
    }
  }
  const pages = all.filter(({ stream }) => stream?.includes('BT\n'))
  return pages.map(({ stream }) => wordsIn(stream!.toString('latin1'), tables)).join('\n')
}

interface Part {
  head: string
  stream: Buffer | null
}

function objectsOf(pdf: Buffer): Map<string, Part> {
  const text = pdf.toString('latin1')
  const objects = new Map<string, Part>()
  for (const found of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const [, id, body] = found
    const at = body!.indexOf('stream\n')
    const head = at < 0 ? body! : body!.slice(0, at)
    if (at < 0) {
      objects.set(id!, { head, stream: null })
      continue
    }
    const length = Number(/\/Length (\d+)/.exec(head)?.[1])
    const from = found.index + found[0].indexOf('stream\n') + 'stream\n'.length
    const bytes = pdf.subarray(from, from + length)
    const stream = head.includes('/FlateDecode') ? inflateSync(bytes) : bytes
    objects.set(id!, { head, stream })
  }
  return objects
}

/** Which sign a code stands for. */
function signsOf(table: string): Map<string, string> {
  const signs = new Map<string, string>()
  for (const [, range] of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, first, list] of range!.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
      list!.match(/<\w*>/g)?.forEach((code, place) => {
        const at = (Number.parseInt(first!, 16) + place).toString(16).padStart(4, '0')
        signs.set(at, Buffer.from(code.slice(1, -1), 'hex').swap16().toString('utf16le'))
      })
    }
  }
  return signs
}

function wordsIn(page: string, tables: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let signs: ReadonlyMap<string, string> = new Map()
  const lines: string[] = []
  for (const [, font, shown] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) signs = tables.get(font) ?? signs
    if (shown === undefined) continue
    const codes = [...shown.matchAll(/<(\w+)>/g)].map(([, code]) => code!.toLowerCase()).join('')
    lines.push((codes.match(/.{4}/g) ?? []).map(code => signs.get(code) ?? '?').join(''))
  }
  return lines.join('\n')
}
