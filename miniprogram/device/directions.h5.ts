import type * as phone from './directions'

/**
 * A browser has no map of ours: the phone's own is asked for, if it has one. See directions.ts.
 */
export const showOnMap: typeof phone.showOnMap = async ({ latitude, longitude, name }) => {
  const link = document.createElement('a')
  link.href = `geo:${latitude},${longitude}?q=${latitude},${longitude}(${encodeURIComponent(name)})`
  link.click()
  return true
}
