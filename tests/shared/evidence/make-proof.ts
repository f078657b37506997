import { type KeyObject, createHash, generateKeyPairSync, sign } from 'node:crypto'
import type { Proof, SignedHead } from '#shared/evidence/evidence.contract'
import { headBytes, recordBytes } from '#shared/evidence/proof'
import { treeWith } from '#shared/evidence/proof.rules'

/** Node's own SHA-256. */
export const nodeSha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

const { leafHash, nodeHash } = treeWith(nodeSha256)
const text = (hash: Buffer) => hash.toString('base64url')

/** What the heads of the tests are signed with. */
export const pair = generateKeyPairSync('ed25519')

export const publicKeyOf = (key: KeyObject) => ({
  id: '1',
  publicKey: key.export({ format: 'der', type: 'spki' }).toString('base64'),
  since: '2026-11-01T00:00:00.000Z',
})

/** The record of a check-in that was made in time, in the county. */
export const recordOf = (receipt: string): Proof['record'] => ({
  id: `check-in:${receipt}`,
  at: '2026-11-24T01:00:00.000Z',
  recordedAt: '2026-11-24T01:00:00.000Z',
  body: {
    kind: 'check-in',
    personId: 'demo-person-1',
    officeId: '53252701',
    takenAt: Date.parse('2026-11-24T00:59:58.000Z'),
    place: {
      latitude: 245_300_000,
      longitude: 1_037_700_000,
      accuracy: 15_000,
      distance: 5_200_000,
      verdict: 'inside',
    },
    window: { opensAt: '08:00', closesAt: '12:00' },
    punctuality: 'on-time',
    findings: [],
    samples: '甲乙',
  },
})

/** Signs a head, with the key of the tests unless another is given. */
export function signedHead(
  unsigned: Pick<SignedHead, 'size' | 'root'>,
  key: KeyObject = pair.privateKey,
): SignedHead {
  const head = {
    ...unsigned,
    previous: null,
    at: '2026-11-24T01:00:01.000Z',
    keyId: '1',
    signature: '',
  }
  return { ...head, signature: sign(null, headBytes(head), key).toString('base64url') }
}

/** A log of three records, of which the second is proved; and the head that follows with one more. */
export function makeProof(receipt = 'c1', record = recordOf(receipt)) {
  const leaf = (bytes: Uint8Array) => leafHash(bytes) as Buffer
  const [one, two, three, four] = [
    leaf(Buffer.from('one')),
    leaf(recordBytes(record)),
    leaf(Buffer.from('three')),
    leaf(Buffer.from('four')),
  ] as const
  const left = nodeHash(one, two) as Buffer
  const proof: Proof = {
    format: 'guitu-proof-1',
    record,
    index: 1,
    path: [text(one), text(three)],
    head: signedHead({ size: 3, root: text(nodeHash(left, three) as Buffer) }),
  }
  const right = nodeHash(three, four) as Buffer
  const later = signedHead({ size: 4, root: text(nodeHash(left, right) as Buffer) })
  return { proof, later, consistency: [text(three), text(four), text(left)] }
}
