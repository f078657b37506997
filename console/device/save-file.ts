/**
 * Hands a text to the browser as a file to keep.
 *
 * @param name - with its ending.
 * @param type - as browsers name it, e.g. `application/json`.
 */
export const saveFile = (name: string, text: string, type: string): void =>
  save(name, new Blob([text], { type }))

/** The same for bytes, in base64 as an answer carries them. */
export function saveBytes(name: string, base64: string, type: string): void {
  const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
  save(name, new Blob([bytes], { type }))
}

function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
