/** SHA-256 of the models that were measured; no other is run. Package faceplugin 1.0.3. */
export const SUMS = {
  fr_detect: '6c0256ccd3164f844736a401faf936ec2930764a87ae39442180887d0c5c8854',
  fr_landmark: 'f10b0ba1d2a8a099adefede1ebf3733e44fe370715e7303dbeb7f59c02142258',
  fr_feature: '87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581',
  fr_liveness: 'afa783b7e902fdfcf323a7240cac2a1c580c25314ea4161129dc1b0d100dc32d',
  fr_pose: '72d032ec941b7153bf8d3f2c03a4c165453cc7e63d479041ec7c6ef087e5839d',
  fr_eye: '1afcea006abc1ccac3c517022abde0aa092bed74ff3c9fe6878483ef9e6e38de',
} as const

export type ModelName = keyof typeof SUMS
