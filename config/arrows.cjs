/** Which folder may lean on which. Run with `npm run check:arrows`; every "never" has its reason. */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const path = (path, pathNot) => (pathNot ? { path, pathNot } : { path })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    never(
      'shared-leans-on-nobody',
      'Every tree leans on it, so it may know none of them.',
      path('^shared/'),
      path('^(server|miniprogram|console|tests|config)/'),
    ),
    never(
      'shared-is-plain',
      'Only zod and dayjs: shared code must run in Node, in a browser and inside WeChat.',
      path('^shared/'),
      { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/(zod|dayjs)/' },
    ),
    never(
      'one-zod',
      'One door, shared/z.ts, so that the arrow below has one thing to watch.',
      path('^(shared|miniprogram|console|server)/', '^shared/z[.]ts$'),
      path('node_modules/zod/'),
    ),
    never(
      'phone-ships-no-validator',
      'Contracts run on the server only; everything the phone carries takes their types.',
      path('^(miniprogram|console|shared)/', ['[.]contract[.]ts$']),
      { path: ['[.]contract[.]ts$', '^shared/z[.]ts$'], dependencyTypesNot: ['type-only'] },
    ),
    never(
      'dayjs-has-its-homes',
      'Days are counted in shared/time; only screens may also format.',
      path('^(shared|server)/', '^shared/time/'),
      path('node_modules/dayjs/'),
    ),
    never(
      'rules-are-pure',
      'A rule of law may lean on articles, days, geometry and types, nothing else.',
      path('[.]rules[.]ts$'),
      { path: '.', pathNot: ['^shared/(law|time|geometry)/', '[.]contract[.]ts$'] },
    ),
    never(
      'trees-do-not-mix',
      'The server must not be shipped to the phone; Taro does not run in Node or on a desk.',
      path('^(server|miniprogram|console)/'),
      path('^(server|miniprogram|console)/', '^$1/'),
    ),
    never(
      'http-stays-in-platform',
      'A route answered by hand would skip the role, the input and the trimming.',
      path('^server/', '^server/(platform/|outside/standins/|app[.]ts$|main[.]ts$)'),
      path('node_modules/(koa|find-my-way|ws)/'),
    ),
    never(
      'mongoose-stays-in-models',
      'One file per collection knows how it is stored.',
      path('^server/', ['[.]model[.]ts$', '^server/platform/(database|passing|mongod)[.]ts$']),
      path('node_modules/(mongoose|mongodb)/'),
    ),
    never(
      'routes-do-not-store-for-others',
      'Another feature is reached through its model or actions, never its routes or policy.',
      path('^server/([^/]+)/'),
      { path: '^server/[^/]+/.+[.](routes|policy)[.]ts$', pathNot: '^server/$1/' },
    ),
    never(
      'platform-knows-no-feature',
      'Plumbing must not depend on what flows through it.',
      path('^server/platform/'),
      path('^server/', ['^server/platform/', '^server/outside/']),
    ),
    never(
      'policies-are-pure',
      'Who-may-do-what is decided from plain data.',
      path('[.]policy[.]ts$'),
      path('^(server|node_modules)/'),
    ),
    never(
      'screens-do-not-share',
      'What two screens need lives in their feature folder.',
      path('^(?:miniprogram|console)/.*/pages/([^/]+)[.]tsx$'),
      path('/pages/', '/pages/$1[.]'),
    ),
    never(
      'features-do-not-mix',
      'A phone feature is one WeChat sub-package; common things live in ui, device, http, account. The menu leads to all.',
      path('^(miniprogram|console)/([^/]+)/', '^console/menu/'),
      path('^(miniprogram|console)/[^/]+/', ['^$1/$2/', '^$1/(ui|device|http|account)/']),
    ),
    never(
      'code-does-not-need-tests',
      'Tests lean on code, not the other way.',
      path('^(server|miniprogram|console|shared)/'),
      path('^tests/'),
    ),
    never(
      'stand-ins-stay-outside',
      'What plays the outside world in the demo must not be needed by what runs in production.',
      path('^server/', '^server/(outside/standins/|scripts/|app[.]ts$)'),
      path('^server/outside/standins/'),
    ),
    never(
      'pictures-are-measured-apart',
      'What decodes strangers’ pictures runs in processes of its own, never in one that answers.',
      path('^server/', '^server/outside/face-engine/child/'),
      {
        path: '^server/outside/face-engine/child/|node_modules/(sharp|onnxruntime-node|faceplugin)/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    never(
      'video-service-comes-late',
      'Its code is larger than the whole desk: a page loads it when a call goes over it, never before.',
      path('^console/'),
      {
        path: '^console/visits/rooms/trtc/service[.]ts$',
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    ),
    never(
      'video-service-has-one-door',
      'One file is named when its code changes, and is what a page loads late.',
      path('^(console|server|shared|miniprogram)/', '^console/visits/rooms/trtc/service[.]ts$'),
      path('node_modules/trtc-sdk-v5/'),
    ),
    never(
      'no-guesses',
      'What is imported exists, and is named in package.json.',
      {},
      { couldNotResolve: true },
    ),
    never('no-circles', 'A circle cannot be read from the top.', {}, { circular: true }),
    never(
      'no-leftovers',
      'A file nobody uses is deleted.',
      { orphan: true, pathNot: ['[.]d[.]ts$', '[.]config[.]ts$', '^tests/'] },
      {},
    ),
  ],
  required: [
    {
      name: 'every-route-asks-a-policy',
      comment: 'Signing in is not permission.',
      severity: 'error',
      module: { path: '[.]routes[.]ts$' },
      to: { path: '[.]policy[.]ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
}
