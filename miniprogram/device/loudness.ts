/** Speech rarely goes beyond this share of what a microphone can tell. */
const LOUD = 0.3

/** How loud it is, 0 to 1, of what a browser's microphone hears; null where that cannot be said. */
export function loudnessOf(stream: MediaStream) {
  const context = typeof AudioContext === 'undefined' ? null : new AudioContext()
  const analyser = context?.createAnalyser()
  if (!context || !analyser) return { level: () => null, close: () => {} }
  analyser.fftSize = 512
  // The tap that began it is over by now.
  void context.resume().catch(() => null)
  context.createMediaStreamSource(stream).connect(analyser)
  const waves = new Float32Array(analyser.fftSize)
  return {
    level() {
      analyser.getFloatTimeDomainData(waves)
      const power = waves.reduce((sum, wave) => sum + wave * wave, 0) / waves.length
      return Math.min(1, Math.sqrt(power) / LOUD)
    },
    close: () => void context.close().catch(() => null),
  }
}
