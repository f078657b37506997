import path from 'node:path'
import { type UserConfigExport, defineConfig } from '@tarojs/cli'
import { version } from '../package.json'
import { splitChunks } from './taro-chunks'

/**
 * Builds the phone: `--type weapp` for WeChat, `--type h5` for a browser.
 *
 *   WEAPP_SERVER   where the mini-program finds the API: an https origin, no default
 *   WEAPP_CALLS=1  WeChat's components for calls go into it too, and it to dist/weapp-calls; see docs/visits.md
 *   STAND_IN=1     lets the browser build sign in through the stand-in for WeChat; demo and tests
 */
const isBrowser = process.env.TARO_ENV === 'h5'
const mayCall = process.env.WEAPP_CALLS === '1'
const outputRoot = isBrowser ? 'dist/h5' : mayCall ? 'dist/weapp-calls' : 'dist/weapp'
const at = (...parts: string[]) => path.resolve(__dirname, '..', ...parts)

/** Taro's base styles for browsers; what we need of them is in index.html. */
const BASE_STYLES = '@tarojs/components/dist/taro-components/taro-components.css$'

/** Everything the phone runs besides its own folder; left out, it would arrive untranspiled. */
const compile = { include: [at('shared'), at('config')] }

/** What WeChat's map marks places with; nothing imports it, so nothing else would bring it along. */
const PIN = 'assets/pin.png'

/** WeChat grants live-pusher and live-player by category, and its reviewers ask: left out unless wanted. */
const NO_CALLS: [RegExp, string] = [
  /visits[\\/]rooms[\\/]calls-here[.]ts$/,
  at('miniprogram/visits/rooms/no-calls-here.ts'),
]

export default defineConfig<'webpack5'>((): UserConfigExport<'webpack5'> => ({
  projectName: 'guitu',
  designWidth: 750,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'miniprogram',
  outputRoot,
  framework: 'react',
  // Bundling packages beforehand makes the build five times larger and no faster.
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: [at('config/taro-aria.ts')],
  defineConstants: {
    __VERSION__: JSON.stringify(version),
    __SERVER__: JSON.stringify(isBrowser ? '' : weappServer(process.env.WEAPP_SERVER)),
    __STAND_IN__: JSON.stringify(isBrowser && process.env.STAND_IN === '1'),
  },
  // Taro's own cache looks for src/app.config and fails without a word where the source is elsewhere.
  cache: { enable: false },
  mini: {
    compile,
    webpackChain: (chain, webpack) => {
      if (!mayCall) chain.plugin('noCalls').use(webpack.NormalModuleReplacementPlugin, NO_CALLS)
    },
  },
  copy: {
    patterns: isBrowser ? [] : [{ from: `miniprogram/${PIN}`, to: `${outputRoot}/${PIN}` }],
    options: {},
  },
  h5: {
    compile,
    publicPath: '/phone/',
    router: { mode: 'hash' },
    output: {
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: 'js/[name].[contenthash:8].js',
    },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain: chain =>
      void chain.merge({
        optimization: { splitChunks },
        // It carries an icon font in a data: address, which the server forbids and nobody needs.
        resolve: { alias: { [BASE_STYLES]: false } },
      }),
  },
}))

/** A mini-program without a server would only show errors: better no mini-program. */
function weappServer(address: string | undefined): string {
  const url = address && URL.canParse(address) ? new URL(address) : null
  if (url?.protocol === 'https:' && url.origin === address) return url.origin
  throw new Error(
    'Set WEAPP_SERVER to the https origin of the API, e.g. https://guitu.invalid (no path, no slash at the end).',
  )
}
