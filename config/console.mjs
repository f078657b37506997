import react from '@vitejs/plugin-react'
import { defineConfig, loadEnv } from 'vite'

const ROOT = 'console'

/** Where the API listens while somebody works on the screens. */
const API = 'http://127.0.0.1:3900'

/**
 * Builds console/, the officers' desk, into dist/console.
 *
 * Read at build time, from the environment or from console/.env:
 *   VITE_TILES              address of map tiles on the WGS-84 grid, e.g. https://…/{z}/{x}/{y}.png;
 *                           absent: outlines and a grid on a plain ground
 *   VITE_TILES_ATTRIBUTION  whom to name for them
 *   VITE_TILES_DATUM        wgs84, which is also what absent means
 */
export default defineConfig(({ mode }) => {
  refuseShiftedTiles(loadEnv(mode, ROOT))
  return {
    root: ROOT,
    plugins: [react()],
    server: { proxy: { '/api': { target: API, ws: true } } },
    build: {
      outDir: '../dist/console',
      emptyOutDir: true,
      // Libraries are one file each by design, and are kept by browsers between releases. The largest, of the
      // video service, is loaded by none but a page that holds a call over it.
      chunkSizeWarningLimit: 1100,
      rolldownOptions: { output: { codeSplitting: { groups: LIBRARIES } } },
    },
  }
})

/** Apart from our own code, so that a release of ours does not make an office load them again. */
const LIBRARIES = [
  { name: 'leaflet', test: /node_modules[\\/]leaflet[\\/]/ },
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|react-router|@remix-run)/ },
  { name: 'trtc', test: /node_modules[\\/](trtc-sdk-v5|webrtc-adapter|sdp)[\\/]/ },
  { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component)[\\/]/ },
]

/** Drawn as they are, GCJ-02 tiles would show everybody half a kilometre from where they are. */
function refuseShiftedTiles({ VITE_TILES_DATUM: datum = 'wgs84' }) {
  if (datum !== 'wgs84') {
    throw new Error(`VITE_TILES_DATUM is ${datum}: only tiles on the WGS-84 grid can be shown`)
  }
}
