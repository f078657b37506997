import type { MediaType } from '#shared/reports/reports.contract'

/** What the camera or the microphone gave just now; kept on the phone until it is let go. */
export interface Taken {
  /** By which the phone finds it again; see kept-files.ts. */
  file: string
  type: MediaType
  /** 0 for a picture. */
  seconds: number
  bytes: number
}

/** Which camera: the one that looks at the person, or the other. */
export type Facing = 'front' | 'back'

/** A sound or a film that is being taken. */
export interface Recording {
  /** How loud it is just now, 0 to 1; null where the phone does not tell. */
  level(): number | null
  /** Shows in a part of the page what the camera sees; nothing for sounds. */
  showIn(place: HTMLElement): void
  /** Ends it. Called again, it gives the same. @throws {NotTaken} */
  stop(): Promise<Taken>
  /** Ends it and keeps nothing. */
  cancel(): void
}

/** Camera or microphone gave nothing. */
export class NotTaken extends Error {
  constructor(
    readonly why:
      /** The person or the phone does not allow it. */
      | 'denied'
      /** There is none here, or it does not work. */
      | 'broken'
      /** More than can be sent, however it is pressed together. */
      | 'too-big',
  ) {
    super(why)
  }
}
