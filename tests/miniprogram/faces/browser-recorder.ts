const give = (where: object, name: string, value: unknown) =>
  Object.defineProperty(where, name, { configurable: true, writable: true, value })

/** A browser’s recorder, as far as a page can tell: each time it hears what this test lets it hear. */
export class BrowserRecorder {
  /** What a recording holds. */
  hears = 'three eight nought five'
  /** Which types the browser can write. */
  types = ['audio/webm']
  recordings = 0

  constructor() {
    const test = this
    class MediaRecorder {
      static isTypeSupported = (type: string) => test.types.includes(type)
      state = 'inactive'
      ondataavailable: (event: { data: Blob }) => void = () => {}
      onstop: () => void = () => {}
      start() {
        test.recordings++
        this.state = 'recording'
      }
      stop() {
        this.state = 'inactive'
        if (test.hears !== '') this.ondataavailable({ data: new Blob([test.hears]) })
        this.onstop()
      }
    }
    give(globalThis, 'MediaRecorder', MediaRecorder)
  }
}
