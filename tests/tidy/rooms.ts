/**
 * Who may enter whose door. A room is a folder; what it may use is named by the door as it stands in an import, or the
 * folder's path for files next to it.
 */
export type Room = { readonly folder: string; readonly mayUse: readonly string[] }

const machinery = ['#base/', '@payung/law', '#platform/']
const drawing = ['#ui/', '#web/']

/** Modules, from the lowest to the highest, each with the doors below it. */
const modules: Readonly<Record<string, readonly string[]>> = {
  access: [],
  ledger: [],
  insight: [],
  law: [],
  registry: ['access'],
  contributions: ['registry', 'ledger'],
  webhooks: ['access', 'registry', 'contributions'],
  institute: ['access', 'registry'],
  credentials: ['access', 'registry', 'contributions', 'ledger'],
  training: ['access', 'registry', 'contributions', 'ledger', 'institute', 'credentials'],
  reach: ['registry', 'contributions', 'ledger'],
  privacy: [
    'access',
    'registry',
    'contributions',
    'ledger',
    'credentials',
    'webhooks',
    'institute',
    'training',
  ],
}

const anyModule = Object.keys(modules).map((name) => `#modules/${name}`)

/** The first folder that holds a file is its room. */
export const rooms: readonly Room[] = [
  { folder: 'src/base', mayUse: ['#base/'] },
  { folder: 'law', mayUse: [] },
  { folder: 'src/platform', mayUse: machinery },
  { folder: 'src/ui', mayUse: ['#base/', '@payung/law', '#ui/'] },
  { folder: 'src/web', mayUse: [...machinery, ...drawing, '#modules/access'] },
  ...Object.entries(modules).map(([name, below]) => ({
    folder: `src/modules/${name}`,
    // A module that writes letters has them drawn.
    mayUse: [
      ...machinery,
      ...below.map((door) => `#modules/${door}`),
      ...(['credentials', 'privacy', 'training'].includes(name) ? ['#ui/'] : []),
    ],
  })),
  ...['public', 'member', 'employer', 'officer', 'provider', 'api', 'snap', 'dci'].map((name) => ({
    folder: `src/channels/${name}`,
    mayUse: [...machinery, ...drawing, ...anyModule, ...(name === 'public' ? ['src/what-if'] : [])],
  })),
  {
    folder: 'src/channels/cli',
    mayUse: [
      ...machinery,
      ...anyModule,
      'src/open.ts',
      'src/world',
      'src/what-if',
      'src/law-book',
      'src/simulators',
      'src/demo',
      'bench',
    ],
  },
  { folder: 'src/world', mayUse: [...machinery, ...anyModule, 'src/open.ts'] },
  { folder: 'src/what-if', mayUse: [...machinery, 'src/world'] },
  {
    folder: 'src/law-book',
    mayUse: [...machinery, '#ui/', 'src/channels/public/law', 'src/channels/public/typed.ts'],
  },
  { folder: 'src/simulators', mayUse: [...machinery, ...drawing, ...anyModule] },
  { folder: 'src/demo', mayUse: [...machinery, ...anyModule, 'src/simulators'] },
]
