/** There is no picture: no camera, nobody may use it, or something else holds it. */
export class NoCamera extends Error {
  constructor(readonly why: 'no-camera' | 'camera-denied' | 'unsupported') {
    super(why)
  }
}
