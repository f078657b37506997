import { randomBytes, randomInt, randomUUID, timingSafeEqual } from 'node:crypto'
import type { Certificate, CertificateText } from '#shared/courses/certificates.contract'
import { dayInChina } from '#shared/time/days'
import { addEvidence } from '../../evidence/records.model'
import type { Person } from '../../people/people.model'
import { countAttempt } from '../../platform/attempts.model'
import { inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { neutralNames } from './certificate.words'
import {
  type StoredCertificate,
  addCertificate,
  certificateByNumber,
  certificateOfAttempt,
} from './certificates.model'
import { type Gathered, gather } from './gathering'
import { certificateEvidence } from './records.evidence'

/** Neither a digit nor a letter that is taken for another. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const ISSUED_A_DAY = { most: 5, span: { milliseconds: 24 * 3600_000, from: 'first' } } as const

const byLot = (length: number): string =>
  Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** Issues a certificate of what somebody has finished so far; a retry gets the same one. */
export async function issue(
  attemptId: string,
  person: Person,
  now: Date,
): Promise<StoredCertificate> {
  const known = await certificateOfAttempt(person.id, attemptId)
  if (known) return known
  const gathered = await gather(person.id)
  if (!isAnythingDone(gathered)) throw new Refusal(409, 'nothing-to-certify')
  const { most, span } = ISSUED_A_DAY
  if ((await countAttempt(`certificates.issue:${person.id}`, now, span)) > most) {
    throw new Refusal(429, 'too-often')
  }
  const today = dayInChina(now)
  const number = `XX${today.replaceAll('-', '')}-${byLot(6)}`
  const certificate: StoredCertificate = {
    id: randomUUID(),
    attemptId,
    personId: person.id,
    officeId: person.officeId,
    within: person.within,
    number,
    code: byLot(12),
    text: textOf(gathered, { number, name: person.name, now }),
    seconds: gathered.record.seconds,
    salt: randomBytes(16).toString('base64url'),
    holderSalt: randomBytes(16).toString('base64url'),
    issuedAt: now,
  }
  try {
    await inTransaction(async session => {
      await addCertificate(certificate, session)
      await addEvidence([certificateEvidence(certificate)], session)
    })
  } catch (error) {
    const stored = isDuplicate(error) ? await certificateOfAttempt(person.id, attemptId) : null
    if (stored) return stored
    throw error
  }
  return certificate
}

/** Whether there is anything that a certificate could tell. */
export const isAnythingDone = ({ fields, record: { exams, classes } }: Gathered): boolean =>
  fields.length > 0 || classes.length > 0 || exams.some(({ passed }) => passed)

function textOf(
  { record, fields, begunAt }: Gathered,
  { number, name, now }: { number: string; name: string; now: Date },
): CertificateText {
  const lessons = new Map<string, number>()
  for (const field of fields) {
    lessons.set(neutralNames[field], (lessons.get(neutralNames[field]) ?? 0) + 1)
  }
  return {
    number,
    name,
    issuedOn: dayInChina(now),
    firstDay: dayInChina(begunAt ?? now),
    lastDay: dayInChina(now),
    contents: [...lessons].map(([name, lessons]) => ({ name, lessons })),
    classes: record.classes.length,
    exams: new Set(record.exams.filter(({ passed }) => passed).map(({ title }) => title)).size,
    minutes: Math.floor(record.seconds / 60),
  }
}

/** A certificate as lists show it. */
export const shownCertificate = ({
  id,
  number,
  issuedAt,
  text,
  seconds,
}: StoredCertificate): Certificate => ({
  ...{ id, number, seconds, classes: text.classes, exams: text.exams },
  issuedAt: issuedAt.toISOString(),
  lessons: text.contents.reduce((sum, { lessons }) => sum + lessons, 0),
})

/** What somebody typed off the paper: signs that look alike and blanks do not matter. */
const typed = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')

/** The certificate with this number and code. @throws {Refusal} 404 there is none. */
export async function certificateFor(number: string, code: string): Promise<StoredCertificate> {
  const plain = typed(number)
  const certificate = await certificateByNumber(`${plain.slice(0, 10)}-${plain.slice(10)}`)
  const [given, wanted] = [Buffer.from(typed(code)), Buffer.from(certificate?.code ?? '')]
  const isSame = given.length === wanted.length && timingSafeEqual(given, wanted)
  if (!certificate || !isSame) throw new Refusal(404, 'no-such-certificate')
  return certificate
}
