import { create } from 'zustand'
import type { readOwnRecord as contract } from '#shared/courses/records.contract'
import {
  issueOwnCertificate,
  readOwnCertificate,
  readOwnRecord,
} from '#shared/courses/records.endpoints'
import type { z } from '#shared/z'
import { whenNobodyIsKnown } from '../../account/session.store'
import { problemIn } from '../../account/trouble'
import { newAttemptId } from '../../device/attempt'
import { showDocument } from '../../device/documents'
import { call } from '../../http/call'
import { words } from './records.words'

interface Own {
  own: z.output<(typeof contract)['reply']> | null
  /** What is under way: a certificate is made, or one is fetched by its id. */
  busy: 'issue' | (string & {}) | null
  /** What went wrong last: a sentence, '' for silence; null when nothing did. */
  failure: string | null
}

const NOTHING: Own = { own: null, busy: null, failure: null }

/** What the person has studied, as the server counted. */
export const useOwnRecord = create<Own>()(() => NOTHING)

const { getState: now, setState: set } = useOwnRecord

/** Asks anew. Never throws. */
export async function readRecord(): Promise<void> {
  try {
    set({ own: await call(readOwnRecord, {}), failure: null })
  } catch (error) {
    set({ failure: problemIn(error)?.title ?? '' })
  }
}

/** One press is one certificate, also when its answer gets lost: the next press asks for the same. */
let attempt: string | null = null

/** Has a certificate made. Never throws. */
export const issue = (): Promise<void> =>
  act('issue', async () => {
    attempt ??= await newAttemptId()
    await call(issueOwnCertificate, { attemptId: attempt })
    attempt = null
    await readRecord()
  })

/** Fetches a certificate and shows it. Never throws. */
export const open = (id: string): Promise<void> =>
  act(id, async () => {
    const { name, bytes } = await call(readOwnCertificate, { id })
    if (!(await showDocument(name, bytes))) set({ failure: words.notShown })
  })

async function act(what: string, how: () => Promise<void>): Promise<void> {
  if (now().busy !== null) return
  set({ busy: what, failure: null })
  try {
    await how()
  } catch (error) {
    set({ failure: problemIn(error)?.title ?? '' })
  }
  set({ busy: null })
}

whenNobodyIsKnown(() => {
  attempt = null
  set(NOTHING)
})
