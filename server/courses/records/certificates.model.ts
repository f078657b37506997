import { Schema, model } from 'mongoose'
import type { CertificateText } from '#shared/courses/certificates.contract'
import type { ClientSession } from '../../platform/database'

/** A certificate as it was issued; nothing of it is ever written again. */
export interface StoredCertificate {
  id: string
  attemptId: string
  personId: string
  officeId: string
  within: string[]
  number: string
  /** Printed on the paper: whoever has both may read what stands on it. */
  code: string
  text: CertificateText
  seconds: number
  /** Random: a hash of a few words cannot be guessed. */
  salt: string
  /** The same for whose it is, and never told. */
  holderSalt: string
  issuedAt: Date
}

const schema = new Schema(
  {
    _id: { type: String, required: true },
    attemptId: { type: String, required: true },
    personId: { type: String, required: true },
    officeId: { type: String, required: true },
    within: { type: [String], required: true },
    number: { type: String, required: true },
    code: { type: String, required: true },
    text: { type: Schema.Types.Mixed, required: true },
    seconds: { type: Number, required: true },
    salt: { type: String, required: true },
    holderSalt: { type: String, required: true },
    issuedAt: { type: Date, required: true },
  },
  { strict: 'throw', strictQuery: 'throw', autoIndex: false, versionKey: false },
)
schema.index({ personId: 1, attemptId: 1 }, { unique: true }) // a retry stays one certificate
schema.index({ personId: 1, issuedAt: -1 }) // this person's certificates, newest first
schema.index({ number: 1 }, { unique: true }) // which certificate has this number

const Certificates = model('Certificate', schema, 'certificates')

type Row = Omit<StoredCertificate, 'id'> & { _id: string }
const toCertificate = ({ _id, ...rest }: Row): StoredCertificate => ({ id: _id, ...rest })

/** The certificate of an attempt, or null. */
export async function certificateOfAttempt(personId: string, attemptId: string) {
  const row = await Certificates.findOne({ personId, attemptId }).lean<Row>()
  return row && toCertificate(row)
}

/** A person's certificates, newest first. */
export async function certificatesOf(personId: string): Promise<StoredCertificate[]> {
  const rows = await Certificates.find({ personId }).sort({ issuedAt: -1 }).lean<Row[]>()
  return rows.map(toCertificate)
}

/** Certificates by id. */
export async function certificatesById(ids: readonly string[]): Promise<StoredCertificate[]> {
  const rows = await Certificates.find({ _id: { $in: [...new Set(ids)] } }).lean<Row[]>()
  return rows.map(toCertificate)
}

/** The certificate with this number, or null. */
export async function certificateByNumber(number: string): Promise<StoredCertificate | null> {
  const row = await Certificates.findOne({ number }).lean<Row>()
  return row && toCertificate(row)
}

/** Adds a certificate. @throws a duplicate when the attempt is stored already. */
export async function addCertificate(
  { id, ...certificate }: StoredCertificate,
  session: ClientSession,
) {
  await Certificates.create([{ _id: id, ...certificate }], { session })
}
