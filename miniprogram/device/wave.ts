const HERTZ = 8000
const SECONDS = 0.8
const TONE_HERTZ = 660
const HEADER_BYTES = 44
/** Of 8 bits; silence is in the middle. */
const SILENCE = 128
const LOUDNESS = 60

/**
 * A tone as a file: WAVE with 8 bits, one channel; six kilobytes, so that none has to be shipped.
 *
 * @source RIFF WAVE, format 1 (PCM); all numbers little-endian.
 */
export function beep(): ArrayBuffer {
  const samples = Math.round(HERTZ * SECONDS)
  const file = new DataView(new ArrayBuffer(HEADER_BYTES + samples))
  const text = (at: number, word: string) =>
    [...word].forEach((letter, after) => file.setUint8(at + after, letter.charCodeAt(0)))
  const whole = (at: number, number: number) => file.setUint32(at, number, true)
  const half = (at: number, number: number) => file.setUint16(at, number, true)

  text(0, 'RIFF')
  whole(4, HEADER_BYTES - 8 + samples)
  text(8, 'WAVEfmt ')
  whole(16, 16)
  half(20, 1)
  half(22, 1)
  whole(24, HERTZ)
  whole(28, HERTZ)
  half(32, 1)
  half(34, 8)
  text(36, 'data')
  whole(40, samples)
  for (let sample = 0; sample < samples; sample++) {
    const swing = Math.sin((2 * Math.PI * TONE_HERTZ * sample) / HERTZ)
    file.setUint8(HEADER_BYTES + sample, Math.round(SILENCE + LOUDNESS * swing))
  }
  return file.buffer as ArrayBuffer
}
