/** The content of a file that somebody chose, in base64. */
export function readAsBase64(file: File): Promise<string> {
  return new Promise((read, fail) => {
    const reader = new FileReader()
    reader.onload = () => read(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => fail(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(file)
  })
}
