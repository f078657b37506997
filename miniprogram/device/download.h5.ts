import { keepFile } from './kept-files.h5'
import type * as phone from './download'

/** See download.ts. */
export const download: typeof phone.download = async address => {
  const answer = await fetch(address, { credentials: 'omit' })
  if (!answer.ok) throw new Error(`not here: ${answer.status}`)
  return keepFile(await answer.blob())
}
