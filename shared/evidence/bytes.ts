/** Texts as bytes and back, where neither Node's Buffer nor a browser's TextEncoder can be counted on. */

/** A text in UTF-8. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const letter of text) {
    const code = letter.codePointAt(0)!
    // Half a letter cannot be written: it becomes the mark for what cannot be read.
    const whole = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code
    if (whole < 0x80) bytes.push(whole)
    else if (whole < 0x800) bytes.push(0xc0 | (whole >> 6), tail(whole))
    else if (whole < 0x10000) bytes.push(0xe0 | (whole >> 12), tail(whole >> 6), tail(whole))
    else bytes.push(0xf0 | (whole >> 18), tail(whole >> 12), tail(whole >> 6), tail(whole))
  }
  return Uint8Array.from(bytes)
}

const tail = (code: number) => 0x80 | (code & 0x3f)

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/**
 * The bytes of a text in base64url.
 *
 * @returns null when it is not one, or not the only way to write these bytes: what is compared as
 *   text must not have two spellings.
 */
export function fromBase64url(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let [bits, held, at] = [0, 0, 0]
  for (const letter of text) {
    const value = LETTERS.indexOf(letter)
    if (value < 0) return null
    bits = ((bits << 6) | value) & 0xfff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[at++] = (bits >> held) & 0xff
  }
  return (bits & ((1 << held) - 1)) === 0 ? bytes : null
}
