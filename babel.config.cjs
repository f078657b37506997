/** Read by Taro's build of the phone; the server and the tests are compiled by tsx and swc. */
module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]] }
