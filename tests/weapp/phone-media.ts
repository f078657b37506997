type Heard = (answer: unknown) => void

interface FileOption {
  tempFilePath?: string
  filePath?: string
  data?: string
  encoding?: string
  position?: number
  length?: number
  success?(answer: unknown): void
  fail?(failure: { errMsg: string }): void
}

/**
 * Microphone, camera and files of a phone with WeChat on it, as published; not compared with a real
 * phone. What camera and microphone give is text, so that a test sees what arrives.
 */
export class PhoneMedia {
  /** What is in the files, by path. */
  readonly files = new Map<string, Buffer>()
  /** What the microphone hears, how long, and whether it may. */
  hears = 'a minute of speech'
  lastsMilliseconds = 12_000
  microphone: 'allowed' | 'denied' | 'broken' = 'allowed'
  /** What the camera sees next; null is to think better of it. */
  sees: string | null = 'a picture'
  camera: 'allowed' | 'denied' = 'allowed'
  /** What was asked of the camera. */
  readonly shots: Record<string, unknown>[] = []
  playing: string | null = null
  /** Moves the sound that is open to a second of it, as if so much had been played. */
  heardAt: (seconds: number) => void = () => {}
  soughtTo: number | null = null
  private made = 0
  private on: { start?: Heard; stop?: Heard; error?: Heard } = {}
  /** Whether the microphone is on just now. */
  isRecording = false

  /** As it left the shop. */
  reset() {
    this.files.clear()
    this.shots.length = 0
    this.pushing.length = 0
    this.isRecording = false
    Object.assign(this, { hears: 'a minute of speech', lastsMilliseconds: 12_000, playing: null })
    Object.assign(this, { microphone: 'allowed', camera: 'allowed', sees: 'a picture' })
  }

  /** What was done with the one live-pusher of a page, one after the other. */
  readonly pushing: ('preview' | 'start' | 'stop')[] = []

  private readonly pusher = {
    startPreview: () => void this.pushing.push('preview'),
    start: () => void this.pushing.push('start'),
    stop: (option?: { complete?: () => void }) => {
      this.pushing.push('stop')
      option?.complete?.()
    },
  }

  /** What it was allowed before is allowed at once; what it was not, never asks again. */
  private authorize(scope: unknown) {
    const isAllowed =
      scope === 'scope.camera' ? this.camera === 'allowed' : this.microphone === 'allowed'
    return isAllowed ? {} : { errMsg: 'authorize:fail auth deny' }
  }

  private make(content: string): string {
    const path = `http://tmp/${++this.made}`
    this.files.set(path, Buffer.from(content))
    return path
  }

  private readonly recorder = {
    onStart: (heard: Heard) => void (this.on.start = heard),
    onStop: (heard: Heard) => void (this.on.stop = heard),
    onError: (heard: Heard) => void (this.on.error = heard),
    start: () => {
      const { microphone } = this
      if (microphone === 'denied')
        return this.on.error?.({ errMsg: 'operateRecorder:fail auth deny' })
      if (microphone === 'broken') return this.on.error?.({ errMsg: 'operateRecorder:fail' })
      this.isRecording = true
      this.on.start?.({})
    },
    stop: () => this.endRecording(),
  }

  /** The person, or WeChat when the time is over. */
  endRecording() {
    if (!this.isRecording) return
    this.isRecording = false
    this.on.stop?.({ tempFilePath: this.make(this.hears), duration: this.lastsMilliseconds })
  }

  private readonly disk = {
    saveFile: ({ tempFilePath = '', success, fail }: FileOption) => {
      const made = this.files.get(tempFilePath)
      if (!made) return fail?.({ errMsg: 'saveFile:fail tempFilePath file not exist' })
      const savedFilePath = tempFilePath.replace('tmp', 'store')
      this.files.set(savedFilePath, made)
      this.files.delete(tempFilePath)
      success?.({ savedFilePath })
    },
    getFileInfo: ({ filePath = '', success, fail }: FileOption) => {
      const file = this.files.get(filePath)
      if (file) success?.({ size: file.length })
      else fail?.({ errMsg: 'getFileInfo:fail no such file' })
    },
    readFile: ({ filePath = '', encoding, position = 0, length, success, fail }: FileOption) => {
      const file = this.files.get(filePath)
      const end = position + (length ?? 0)
      if (!file || end > file.length) return fail?.({ errMsg: 'readFile:fail no such file' })
      const part = file.subarray(position, end)
      success?.({
        data: encoding === 'base64' ? part.toString('base64') : Uint8Array.from(part).buffer,
      })
    },
    writeFile: ({ filePath = '', data = '', encoding, success }: FileOption) => {
      this.files.set(filePath, Buffer.from(data, encoding === 'base64' ? 'base64' : 'utf8'))
      success?.({})
    },
    unlink: ({ filePath = '', success, fail }: FileOption) => {
      if (this.files.delete(filePath)) success?.({})
      else fail?.({ errMsg: 'unlink:fail no such file' })
    },
  }

  /** The functions that give something at once. */
  readonly wx = {
    env: { USER_DATA_PATH: 'http://usr' },
    getRecorderManager: () => this.recorder,
    createLivePusherContext: () => this.pusher,
    getFileSystemManager: () => this.disk,
    createVideoContext: () => ({ pause: () => {}, seek: () => {}, playbackRate: () => {} }),
    createInnerAudioContext: () => {
      const player = {
        ...{ src: '', startTime: 0, currentTime: 0, playbackRate: 1 },
        onEnded: () => {},
        onError: () => {},
        onTimeUpdate: (react: () => void) =>
          void (this.heardAt = moveTo => {
            player.currentTime = moveTo
            react()
          }),
        play: () => void (this.playing = player.src),
        pause: () => void (this.playing = null),
        seek: (seconds: number) => void (this.soughtTo = seconds),
        stop: () => void (this.playing = null),
        destroy: () => {},
      }
      return player
    },
  }

  /** The functions that answer later. */
  readonly answering = {
    authorize: ({ scope }: Record<string, unknown>) => this.authorize(scope),
    chooseMedia: (option: Record<string, unknown>) => {
      this.shots.push(option)
      if (this.camera === 'denied') return { errMsg: 'chooseMedia:fail auth deny' }
      if (this.sees === null) return { errMsg: 'chooseMedia:fail cancel' }
      const path = this.make(this.sees)
      const size = this.sees.length
      return { tempFiles: [{ tempFilePath: path, size, duration: 9 }], type: 'image' }
    },
    compressImage: ({ src, quality }: Record<string, unknown>) => {
      const content = this.files.get(String(src))!.toString()
      const share = Math.ceil((content.length * Number(quality)) / 100)
      return { tempFilePath: this.make(content.length > 1000 ? content.slice(0, share) : content) }
    },
    openDocument: ({ filePath }: Record<string, unknown>) =>
      this.files.has(String(filePath)) ? {} : { errMsg: 'openDocument:fail no such file' },
    downloadFile: ({ url }: Record<string, unknown>) => ({
      statusCode: 200,
      tempFilePath: this.make(`what lies at ${String(url)}`),
    }),
    compressVideo: ({ src }: Record<string, unknown>) => ({
      tempFilePath: this.make(this.files.get(String(src))!.toString().slice(0, 1000)),
    }),
  }
}
