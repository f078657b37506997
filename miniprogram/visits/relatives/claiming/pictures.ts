import type { ProofType } from '#shared/visits/relatives/kin'
import { sendProof } from '#shared/visits/relatives/proofs.endpoints'
import { newAttemptId } from '../../../device/attempt'
import { dropKept, readKept } from '../../../device/kept-files'
import { type PageSource, shootPage } from '../../../device/shoot'
import { callAsRelative } from '../../session'

/** A picture of a page, on its way to the server or there already. */
export interface PagePicture {
  /** By which the server knows it. */
  id: string
  type: ProofType
  /** Where the phone keeps it, to show it; '' for one that was sent long ago. */
  file: string
  bytes: number
  sent: boolean
}

/** Takes or picks a picture of a page; null when the relative thought better of it. @throws {NotTaken} */
export async function takePage(type: ProofType, from: PageSource): Promise<PagePicture | null> {
  const taken = await shootPage(from)
  if (!taken) return null
  const { file, bytes } = taken
  return { id: await newAttemptId(), type, file, bytes, sent: false }
}

/** Sends a picture; sending it again is harmless. @throws as `callAsRelative` */
export async function sendPage({ id, type, file, bytes }: PagePicture): Promise<void> {
  const read = await readKept(file, 0, bytes)
  await callAsRelative(sendProof, { id, type, format: 'image/jpeg', bytes: read })
}

/** The phone lets go of a picture. */
export const dropPage = ({ file }: PagePicture): Promise<void> =>
  file === '' ? Promise.resolve() : dropKept(file)
