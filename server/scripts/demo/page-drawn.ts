import { deflateSync } from 'node:zlib'

const WIDTH = 480
const HEIGHT = 680

/** Greys and reds of a page that nobody can read: lines for words, and a seal. */
function shadeAt(x: number, y: number): readonly [number, number, number] {
  const isEdge = x < 24 || y < 24 || x >= WIDTH - 24 || y >= HEIGHT - 24
  const fromSeal = Math.hypot(x - 350, y - 540)
  if (isEdge) return [214, 205, 190]
  if (fromSeal > 52 && fromSeal < 60) return [200, 40, 40]
  const isLine = y > 120 && y % 46 < 10 && x > 60 && x < 410 - ((y * 7) % 90)
  return isLine ? [120, 120, 125] : [250, 247, 240]
}

/** A made-up page of a booklet, as a PNG: for the demo and tests, where no real paper may lie. */
export function pageDrawn(): Buffer {
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3))
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      rows.set(shadeAt(x, y), y * (1 + WIDTH * 3) + 1 + x * 3)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  // Eight bits a colour, three colours.
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const frame = Buffer.alloc(12 + content.length)
  frame.writeUInt32BE(content.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(checksumOf(body), 8 + content.length)
  return frame
}

/** CRC-32, as PNG asks for it. */
function checksumOf(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
