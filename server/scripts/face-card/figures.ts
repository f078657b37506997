/**
 * What was measured of the engine before it was chosen: on which pictures, and what came out. These are
 * records of one measurement; a new one replaces all of them together.
 */

/** Pictures that faces were compared on. Public collections; none is in this repository. */
export const GROUPS = [
  {
    name: 'Chinese',
    pictures: 'NUAA live 200 (15 persons), CASIA-FaceV5 crops 24 (8 persons)',
    persons: 23,
    samePairs: 920,
    otherPairs: 23_292,
  },
  {
    name: 'Western',
    pictures: 'deepface tests 61, LFW subset 100, face_recognition 15, face-api 40, others',
    persons: 44,
    samePairs: 695,
    otherPairs: 24_956,
  },
] as const

/** Percent, at each threshold of the cosine: own faces refused, and strangers accepted. */
export const MATCHING = [
  { threshold: 0.36, chinese: ['0.00', '3.04'], western: ['0.29', '0.076'] },
  { threshold: 0.42, chinese: ['0.00', '0.89'], western: ['0.72', '0.040'] },
  { threshold: 0.45, chinese: ['0.00', '0.31'], western: ['1.44', '0.028'] },
  { threshold: 0.48, chinese: ['0.33', '0.056'], western: ['2.30', '0.012'] },
  { threshold: 0.5, chinese: ['1.41', '0.021'], western: ['3.31', '0.012'] },
] as const

/** 95 % intervals at 0.48, by drawing persons. */
export const INTERVALS = [
  'Chinese: own faces refused 0 to 1.06 %, strangers accepted 0 to 0.27 %',
  'Western: own faces refused 0.5 to 4.7 %, strangers accepted 0 to 0.07 %',
] as const

/** What makes it worse: own faces refused at 0.48, of 50 pictures each. */
export const WORSE = [
  ['JPEG of quality 30 / 15', '0.4 % / 6.9 %'],
  ['face 78 / 55 / 39 pixels wide', '0.2 % / 2.0 % / 0.9 %'],
  ['blur of sigma 3 / 5', '1.3 % / 46 %'],
  ['dark / over-bright', '2.9 % / 10 %'],
  ['mirrored / tilted by 20°', '0.7 % / 0.7 %'],
] as const

/** How alive a face looks. */
export const ALIVENESS = [
  [
    'living persons refused',
    '2.81 % of 1706 frames; 25 % of one person with glasses in glare, 8 % of another, all others at most 1 %',
  ],
  ['photos on paper accepted', '0.04 % of 2507 frames'],
  ['screens accepted', 'none of 2; one of them when cut to 1.5 times the face'],
  ['masks accepted', '**2 of 2**'],
  ['press photos put in as files', '**accepted**: a still picture cannot tell'],
] as const

/** All checks of one still picture together, and three tries. */
export const TOGETHER = [
  ['own face accepted', '98.74 %; within three tries 416 of 416'],
  ['stranger accepted', '0.054 %'],
  ['printed photo of the right person accepted', '0.08 % (5 of 5904, all of one frame)'],
] as const
