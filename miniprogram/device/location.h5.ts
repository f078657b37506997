import { type Listen, gather } from './burst'
import { type Burst, NoPlace } from './place'

/** A browser that stands still says where it is once and then nothing more. */
const PATIENCE_MILLISECONDS = 2_000

/** Where the browser is now; see location.ts. @throws {NoPlace} */
export const placeNow = async (): Promise<Burst> => ({
  datum: 'wgs84',
  fixes: await gather(listen, PATIENCE_MILLISECONDS),
})

const listen: Listen = (hear, fail) => {
  const watch = navigator.geolocation.watchPosition(
    ({ coords: { latitude, longitude, accuracy } }) =>
      hear({ latitude, longitude, accuracyMetres: accuracy }),
    ({ code, PERMISSION_DENIED }) => {
      if (code === PERMISSION_DENIED) fail(new NoPlace('refused'))
    },
    { enableHighAccuracy: true, maximumAge: 0 },
  )
  return () => navigator.geolocation.clearWatch(watch)
}
