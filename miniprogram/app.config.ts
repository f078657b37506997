import { words } from './app.words'

const tab = (pagePath: string, text: string, icon: string) => ({
  pagePath,
  text,
  iconPath: `assets/${icon}.png`,
  selectedIconPath: `assets/${icon}-on.png`,
})

export default defineAppConfig({
  // Checking in and reporting a fault must open without a signal: not in a sub-package.
  pages: [
    'home/home',
    'checkins/pages/history',
    'messages/pages/messages',
    'account/pages/me',
    'checkins/pages/submit',
    'checkins/pages/fault',
    'account/pages/notice',
  ],
  subPackages: [
    { root: 'oversight', pages: ['pages/looks'] },
    {
      root: 'courses',
      pages: [
        ...['pages/catalogue', 'pages/lesson', 'pages/quiz'],
        ...['exams/pages/list', 'exams/pages/sit', 'exams/pages/result'],
        'records/pages/mine',
        ...['classes/pages/list', 'classes/pages/one'],
      ],
    },
    { root: 'evidence', pages: ['pages/proof'] },
    { root: 'reports', pages: ['pages/list', 'pages/fill', 'pages/event', 'pages/receipt'] },
    {
      root: 'jobs',
      pages: [
        ...['pages/work', 'pages/list', 'pages/filter', 'pages/map', 'pages/offer'],
        ...['pages/saved', 'pages/seen', 'pages/wishes', 'pages/matches', 'pages/shared'],
        'applications/pages/list',
        'applications/pages/one',
        'applications/pages/apply',
        'applications/pages/bases',
        'training/pages/training',
      ],
    },
    {
      root: 'visits',
      pages: [
        ...['bookings/pages/home', 'bookings/pages/list', 'bookings/pages/one'],
        ...['bookings/pages/ask', 'bookings/pages/move', 'bookings/pages/complete'],
        ...['relatives/pages/register', 'relatives/pages/notice', 'relatives/pages/account'],
        ...['relatives/pages/kinships', 'relatives/pages/kinship'],
        ...['relatives/pages/companions', 'relatives/pages/looks'],
        ...['rooms/pages/room', 'rooms/pages/record'],
      ],
    },
    {
      root: 'faces',
      pages: [
        'pages/face',
        'pages/other',
        'pages/consent',
        'pages/mine',
        // In WeChat no picture of a face is ours to take.
        ...(process.env.TARO_ENV === 'h5' ? ['pages/enrol'] : []),
      ],
    },
  ],
  tabBar: {
    color: '#41565a',
    selectedColor: '#0b4f54',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [
      tab('home/home', words.tabs.home, 'today'),
      tab('checkins/pages/history', words.tabs.history, 'record'),
      tab('messages/pages/messages', words.tabs.messages, 'messages'),
      tab('account/pages/me', words.tabs.me, 'me'),
    ],
  },
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
