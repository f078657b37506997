/** A camera that is on. */
export interface Camera {
  stream: MediaStream
  off(): void
}

/** Wanted, not demanded: what the computer has is taken. */
const WANTED = { facingMode: 'user', width: { ideal: 1280 }, height: { ideal: 960 } }

/** Switches the camera on. @returns null when there is none, or the browser may not. */
export async function openCamera(): Promise<Camera | null> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: WANTED, audio: false })
    return { stream, off: () => stream.getTracks().forEach(track => track.stop()) }
  } catch {
    return null
  }
}
