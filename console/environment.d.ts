/// <reference types="vite/client" />

/** What a build may be told; see config/console.mjs. */
interface ImportMetaEnv {
  readonly VITE_TILES?: string
  readonly VITE_TILES_ATTRIBUTION?: string
}
