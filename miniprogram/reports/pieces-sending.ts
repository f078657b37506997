import { sha256 } from 'js-sha256'
import { Refused, Unreachable } from '#shared/ask'
import { MEDIA_PART_BYTES } from '#shared/reports/limits'
import { sendMedia } from '#shared/reports/reports.endpoints'
import { bytesKept, readKept } from '../device/kept-files'
import { callAs } from '../http/call'
import type { Piece } from './drafts.store'
import { words } from './fill.words'

/** How much of what goes with a report has arrived, in parts. */
export interface Progress {
  sent: number
  of: number
}

const partsIn = ({ bytes }: Piece) => Math.ceil(bytes / MEDIA_PART_BYTES)

/**
 * Sends sounds, pictures and films part by part. What has arrived before is not sent again.
 *
 * @throws {Refused} also when the phone has lost a piece. @throws as `callAs`
 */
export async function sendPieces(
  pieces: readonly Piece[],
  personId: string,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const of = pieces.reduce((sum, piece) => sum + partsIn(piece), 0)
  let sent = 0
  for (const piece of pieces) {
    onProgress({ sent, of })
    await sendPiece(piece, personId, missing =>
      onProgress({ sent: sent + partsIn(piece) - missing, of }),
    )
    sent += partsIn(piece)
  }
  onProgress({ sent, of })
}

async function sendPiece(
  piece: Piece,
  personId: string,
  onMissing: (missing: number) => void,
): Promise<void> {
  const digest = await digestOf(piece)
  const { id, kind, type, seconds } = piece
  const claim = { id, kind, type, seconds, parts: partsIn(piece), digest }
  const send = async (part: number) => {
    const input = { ...claim, part, bytes: await partOf(piece, part) }
    return twice(() => callAs(personId)(sendMedia, input))
  }
  // The answer to any part says which others are missing.
  let { missing } = await send(0)
  for (let next = missing[0]; next !== undefined; next = missing[0]) {
    onMissing(missing.length)
    const after = (await send(next)).missing
    if (after.includes(next)) throw new Unreachable()
    missing = after
  }
}

/** A part is half a megabyte: one that gets lost is no proof of no signal. */
async function twice<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    return ask()
  }
}

const partOf = (piece: Piece, part: number) => kept(piece, part, readKept)

/** SHA-256 of the whole, hex; read part by part, since a cheap phone has little room. */
async function digestOf(piece: Piece): Promise<string> {
  const hash = sha256.create()
  for (let part = 0; part < partsIn(piece); part++) hash.update(await kept(piece, part, bytesKept))
  return hash.hex()
}

async function kept<As>(
  { file, bytes }: Piece,
  part: number,
  read: (file: string, from: number, length: number) => Promise<As>,
): Promise<As> {
  const from = part * MEDIA_PART_BYTES
  try {
    return await read(file, from, Math.min(MEDIA_PART_BYTES, bytes - from))
  } catch {
    // As final as a no from the server: only the person can take it anew.
    throw new Refused({ code: 'media-incomplete', title: words.lost, status: 400, requestId: '' })
  }
}
