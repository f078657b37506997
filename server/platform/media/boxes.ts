const BOX_HEADER = 8

/** A box of an MP4: what kind it is, and from where to where its content lies. */
export interface Box {
  type: string
  content: number
  end: number
}

/** The box that begins at a place; null when what is there is none, or does not fit. */
export function boxAt(bytes: Buffer, at: number, to: number): Box | null {
  if (at + BOX_HEADER > to) return null
  const type = bytes.toString('latin1', at + 4, at + 8)
  let size = bytes.readUInt32BE(at)
  let content = at + BOX_HEADER
  if (size === 1) {
    if (content + 8 > to) return null
    size = Number(bytes.readBigUInt64BE(content))
    content += 8
  }
  const end = size === 0 ? to : at + size
  return end < content || end > to ? null : { type, content, end }
}

/** The first box of a kind between two places, or null. */
export function boxOf(bytes: Buffer, type: string, from: number, to: number): Box | null {
  let at = from
  while (at < to) {
    const box = boxAt(bytes, at, to)
    if (!box || box.type === type) return box
    at = box.end
  }
  return null
}
