/** A camera that is on. It looks at the person, as a mirror would. */
export interface Camera {
  /** Shows what it sees within this element of the page, and nowhere else. */
  showIn(place: HTMLElement): void
  /** One picture, as others see the person: not mirrored. Base64 of a JPEG. @throws {NoCamera} it went away. */
  take(): Promise<string>
  /** Turns it off; harmless when it is. */
  close(): void
}
