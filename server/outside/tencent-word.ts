import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Whether the video service itself sent a body.
 *
 * @source https://cloud.tencent.com/document/product/647/90450: Sign = base64(HMAC-SHA256(key, body)), of
 * the bytes as they came; its own example stands in the tests.
 */
export const signedWith =
  (key: string) =>
  (body: Buffer, sign: string): boolean => {
    const expected = createHmac('sha256', key).update(body).digest()
    const shown = Buffer.from(sign, 'base64')
    return shown.length === expected.length && timingSafeEqual(shown, expected)
  }
