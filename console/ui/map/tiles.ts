/** Where a build takes its map from. */
export interface Tiles {
  /** With {z}, {x} and {y}; on the WGS-84 grid. */
  address: string
  attribution: string
}

const { VITE_TILES: address, VITE_TILES_ATTRIBUTION: attribution = '' } = import.meta.env

/** The tiles of this build; null leaves the ground plain. Set as config/console.mjs says. */
export const tiles: Tiles | null = address ? { address, attribution } : null
