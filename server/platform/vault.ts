import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps single fields secret in the database, and finds them again without opening them. */
export interface Vault {
  /**
   * Seals a text for one place only: moved to another field or document it does not open.
   *
   * @param place - collection, field and document, e.g. `people.idNumber:p1`.
   */
  seal(text: string, place: string): string
  /** @throws when it was altered, moved, or sealed with a key that is gone. */
  open(sealed: string, place: string): string
  /** Whether a text, or bytes, were sealed with the key that seals now. */
  isCurrent(sealed: string | Buffer): boolean
  /** The same as `seal` for bytes, e.g. a picture: a third smaller than as a text. */
  sealBytes(bytes: Buffer, place: string): Buffer
  /** @throws as `open` does. */
  openBytes(sealed: Buffer, place: string): Buffer
  /**
   * The same value of the same field always gives the same mark, which tells nothing of the value;
   * made with the key that seals now.
   */
  mark(text: string, field: string): string
  /** The marks by every key that is known, that of `mark` first: what to look for. */
  marks(text: string, field: string): string[]
}

const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * AES-256-GCM with a key id; marks by HMAC with a key of their own for each field.
 *
 * @param secrets - key id and secret (base64): the first seals and marks; all open and are looked
 *   for, so that keys can be rotated.
 */
export function createVault(secrets: readonly (readonly [string, string])[]): Vault {
  const keys = new Map(secrets.map(([id, secret]) => [id, derive(secret, 'seal')]))
  const [sealingId] = secrets[0]!

  const markingKeys = secrets.map(([, secret]) =>
    keptByField(field => derive(secret, `mark:${field}`)),
  )
  const markWith = (keyOf: (field: string) => Buffer, text: string, field: string) =>
    createHmac('sha256', keyOf(field)).update(text).digest('base64url')

  function pack(bytes: Buffer, place: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', keys.get(sealingId)!, nonce)
    cipher.setAAD(Buffer.from(place))
    return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }

  function unpack(id: string, bytes: Buffer, place: string): Buffer {
    const key = keys.get(id)
    if (!key) throw new Error(`no key of id ${id}`)
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES))
    decipher.setAAD(Buffer.from(place))
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
    const body = bytes.subarray(NONCE_BYTES, -TAG_BYTES)
    return Buffer.concat([decipher.update(body), decipher.final()])
  }

  return {
    seal: (text, place) => `${sealingId}.${pack(Buffer.from(text), place).toString('base64url')}`,
    open(sealed, place) {
      const [id = '', packed = ''] = sealed.split('.')
      return unpack(id, Buffer.from(packed, 'base64url'), place).toString('utf8')
    },
    sealBytes: (bytes, place) => Buffer.concat([Buffer.from(`${sealingId}.`), pack(bytes, place)]),
    openBytes(sealed, place) {
      const dot = sealed.indexOf('.')
      return unpack(sealed.toString('utf8', 0, dot), sealed.subarray(dot + 1), place)
    },
    isCurrent: sealed =>
      typeof sealed === 'string'
        ? sealed.startsWith(`${sealingId}.`)
        : sealed.indexOf(`${sealingId}.`) === 0,
    mark: (text, field) => markWith(markingKeys[0]!, text, field),
    marks: (text, field) => markingKeys.map(keyOf => markWith(keyOf, text, field)),
  }
}

/** Made once for each field, of which there are few: to derive a key costs more than to use it. */
function keptByField(make: (field: string) => Buffer): (field: string) => Buffer {
  const kept = new Map<string, Buffer>()
  return field => {
    const key = kept.get(field) ?? make(field)
    kept.set(field, key)
    return key
  }
}

const derive = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64'), 'guitu', purpose, 32))
