const text = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to)

export const isMp4 = (bytes: Buffer): boolean => text(bytes, 4, 8) === 'ftyp'

export const isWebm = (bytes: Buffer): boolean =>
  bytes.length > 4 && bytes.readUInt32BE(0) === 0x1a45dfa3

export const isAdts = (bytes: Buffer): boolean => bytes[0] === 0xff && (bytes[1]! & 0xf6) === 0xf0

export const isMpeg = (bytes: Buffer): boolean =>
  text(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && (bytes[1]! & 0xe6) === 0xe2)
