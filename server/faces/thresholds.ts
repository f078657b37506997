/**
 * From which numbers on our own engine's measurements count. They stay on the server: a phone that
 * knew them could be held against them. All rates are in-sample and of few people (23 Chinese and
 * 44 Western ones, from stills): the algorithm card says how they were measured, and the county
 * confirms them on its own phones before it relies on them.
 */
interface Threshold {
  readonly value: number
  /** What it measured on the pictures that it was chosen from. */
  readonly measured: string
}

export const thresholds = {
  /** Cosine of the base frame to the registered face, at least. */
  match: {
    value: 0.48,
    measured:
      'Chinese faces: false reject 0.33 % (95 % CI 0–1.06), false accept 0.056 % (0–0.27); Western: 2.30 % and 0.012 %',
  },
  /** Cosine of every frame to the base frame of the same take, at least. */
  sameTake: {
    value: 0.4,
    measured: 'one image, head turned 18–25°: 1.9 % below 0.48 (53 pairs); 25–35°: 15 % (33 pairs)',
  },
  /** Median of how alive the face looks over all frames, at least. */
  alive: {
    value: 0.6,
    measured:
      '1706 live and 2507 printed frames: living rejected 2.81 %, prints accepted 0.04 %; masks pass (2 of 2)',
  },
  /** Frames that can be judged, before a pass is possible. */
  frames: { value: 12, measured: 'not measured; three seconds at four frames a second' },
  /** Detector's certainty, at least. */
  certainty: { value: 0.95, measured: 'hands were taken for faces at 0.7' },
  /** Mean brightness of the face, 0 to 255. */
  darkest: { value: 45, measured: 'dark pictures: false reject 2.9 % at the match threshold' },
  brightest: { value: 225, measured: 'over-bright pictures: false reject 10 %' },
  /** Variance of the Laplacian, at least. */
  sharpest: { value: 25, measured: 'blur of sigma 5: false reject 46 %, of sigma 3: 1.3 %' },
  /** Width of the face in pixels, at least. */
  facePixels: { value: 80, measured: '78 px: false reject 0.2 %; 55 px: 2.0 %; 39 px: 0.9 %' },
  /** Room around the face for the check of how alive it looks, at least. */
  room: { value: 1.5, measured: '1.5 let 98.7 % of genuine pictures through, 2.0 only 60 %' },
  /** Tilt in degrees, at most. */
  roll: { value: 25, measured: 'tilt of 20°: false reject 0.7 %' },
  /** Degrees that a head looking ahead may be turned, at most. */
  ahead: { value: 12, measured: 'frontal living faces, p1 to p99: −12° to +9°' },
  /** Degrees that a head is turned against the base frame, from and to. */
  turn: { value: 18, measured: 'error of the angle: 3.6° on average (16 pictures)' },
  farthestTurn: { value: 60, measured: 'not measured; beyond it nothing else was' },
  /** The wider-open eye, at most when both are closed, at least when open. */
  eyesClosed: {
    value: 0.2,
    measured: 'own labels agree on 32 of 32 frames; glare on glasses errs',
  },
  eyesOpen: { value: 0.7, measured: 'own labels agree on 32 of 32 frames; glare on glasses errs' },
  /** Opening of the lips ÷ width of the mouth, and how much wider than in the base frame. */
  mouthOpen: { value: 0.4, measured: 'neutral p99 0.16; smile 0.16–0.35; open 0.39–0.86' },
  mouthShut: { value: 0.25, measured: 'neutral p99 0.16; smile 0.16–0.35' },
  mouthWider: { value: 0.25, measured: 'neutral p99 0.16; smile 0.16–0.35; open 0.39–0.86' },
} as const satisfies Record<string, Threshold>
