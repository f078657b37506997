import type * as phone from './documents'

/** Gives a paper to the browser as a file; see documents.ts. */
export const showDocument: typeof phone.showDocument = async (name, base64) => {
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
  return true
}
