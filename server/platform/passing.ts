import mongoose from 'mongoose'

const { MongoBulkWriteError, MongoError, MongoNetworkError, MongoServerSelectionError } =
  mongoose.mongo

/** MongoDB's numbers for "not now": nobody leads, going down, too slow, no room. */
const PASSING_CODES = new Set([
  ...[6, 7, 89, 9001], // host unreachable, host not found, network timeout, socket
  ...[91, 189, 10107, 11600, 11602, 13435, 13436, 10058], // going down, nobody leads
  ...[50, 64, 262], // out of time
  ...[133, 134], // nobody to read from yet
  ...[24, 46, 112, 246, 251], // lock, conflict, snapshot not to be had, transaction taken away
  14031, // disk full
])

/** The driver's words for the same, and mongoose's, which are classes they do not give out. */
const PASSING_NAMES = new Set([
  ...['MongoOperationTimeoutError', 'MongoWaitQueueTimeoutError', 'MongoPoolClosedError'],
  ...['MongoNotConnectedError', 'MongoTopologyClosedError', 'MongoStalePrimaryError'],
])

const PASSING_LABELS = [
  'TransientTransactionError',
  'UnknownTransactionCommitResult',
  'RetryableWriteError',
]

const BUFFERING = /buffering timed out/

/**
 * Whether an error only says that the database cannot do it at this moment: while it chooses a
 * primary, drops connections, is full or too slow. What was asked may have been done all the same.
 */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error.name === 'MongooseError') return BUFFERING.test(error.message)
  if (!(error instanceof MongoError)) return false
  if (error instanceof MongoNetworkError || error instanceof MongoServerSelectionError) return true
  // When many were to be written, the driver hides what happened within an error of its own.
  if (error instanceof MongoBulkWriteError && isPassing(error.errorResponse)) return true
  return (
    PASSING_NAMES.has(error.name) ||
    PASSING_LABELS.some(label => error.hasErrorLabel(label)) ||
    PASSING_CODES.has(Number(error.code))
  )
}

const WRITE_CONFLICT = 112

/** Whether two changed the same document at the same moment, so that one of them must try again. */
export const isConflict = (error: unknown): boolean =>
  error instanceof MongoError && Number(error.code) === WRITE_CONFLICT
