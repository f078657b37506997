import { words } from './app.words'

export default defineAppConfig({
  // Checking in must open without a signal, so its page is here and not in a sub-package.
  pages: ['home/home', 'checkins/pages/submit'],
  window: {
    navigationBarTitleText: words.name,
    navigationBarBackgroundColor: '#0b4f54',
    navigationBarTextStyle: 'white',
    backgroundColor: '#f3f6f4',
    backgroundTextStyle: 'dark',
  },
  permission: { 'scope.userLocation': { desc: words.whyLocation } },
  requiredPrivateInfos: ['startLocationUpdate', 'onLocationChange'],
  lazyCodeLoading: 'requiredComponents',
  // In a browser, two moves within a page animation leave the old page on top.
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
})
