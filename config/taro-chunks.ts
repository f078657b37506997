/** How the browser build is cut. Taro cuts entries only, and each page then carries its own copy. */
export const splitChunks = {
  chunks: 'all',
  maxInitialRequests: 20,
  cacheGroups: {
    react: {
      name: 'react',
      test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/,
      priority: 120,
      chunks: 'all',
      enforce: true,
    },
    common: { name: 'common', minChunks: 2, priority: 1, chunks: 'all' },
  },
}
