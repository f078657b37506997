/** Three answers, never two: what cannot be said neither accuses nor excuses. */
export type Verdict = 'inside' | 'outside' | 'cannot-say'

/** A verdict is given only when the chance of being wrong is below this. */
const DOUBT = 0.01

/** A reported accuracy is the radius that holds 68 % of a round Gaussian: r68 = 1.51 σ. */
const ACCURACY_PER_SIGMA = 1.51

/**
 * How likely a fix was taken outside, given how far from the border it lies.
 *
 * P(outside) = Φ(−d / √(σ² + σ_b²)), with the border taken as straight nearby.
 *
 * @param distanceMetres - to the border, positive inside.
 * @param accuracyMetres - the phone's own estimate (68 % radius).
 * @param errorMetres - a bound on the border's error; σ_b is half of it.
 */
export function chanceOutside(
  distanceMetres: number,
  accuracyMetres: number,
  errorMetres: number,
): number {
  const spread = Math.hypot(accuracyMetres / ACCURACY_PER_SIGMA, errorMetres / 2)
  if (spread === 0) return distanceMetres >= 0 ? 0 : 1
  return normalBelow(-distanceMetres / spread)
}

/** @param chance - that the fix was taken outside, 0 to 1. */
export function verdictOf(chance: number): Verdict {
  if (chance < DOUBT) return 'inside'
  if (chance > 1 - DOUBT) return 'outside'
  return 'cannot-say'
}

/** Φ, the share of a standard normal below `x`, to 1e-7 (Abramowitz & Stegun 26.2.17). */
function normalBelow(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x))
  const tail =
    (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return x > 0 ? 1 - tail : tail
}
