/**
 * The methods of contraception as data. Source: contraception rules, methods; numbers in brackets are its sources, (U) is its mark for
 * "unsourced: verify". The words are in `text.sv.ts` and `text.en.ts` and can be replaced without touching what was recorded.
 */
export type MethodKind =
  | 'combined'
  | 'progestogen-pill'
  | 'injection'
  | 'implant'
  | 'hormonal-iud'
  | 'copper-iud'
  | 'barrier'
  | 'emergency'
  | 'permanent'
  | 'other'

export type Method = {
  readonly kind: MethodKind
  readonly atc: readonly string[]
  /** Pills, patch and ring with oestrogen: blood pressure, BMI, smoking and age are asked before the start [14]. */
  readonly oestrogen: boolean
  readonly rhythm: 'daily' | 'weekly' | 'three-weeks-of-four' | '12-weeks' | 'years' | 'each-time' | 'once' | 'permanent'
  /** Devices: how long one lasts today, as a default of the unit's setting. What applied at the insertion is kept in the event and never recomputed. */
  readonly durationMonths?: number
  /** Devices: other durations on sale; chosen at the insertion from the package. */
  readonly otherMonths?: readonly number[]
  /** Emergency: hours after the intercourse. */
  readonly withinHours?: number
  /** Names to offer; another may be typed. */
  readonly products: readonly string[]
  readonly source: string
}

export const methods = {
  'combined-pill': {
    kind: 'combined',
    atc: ['G03AA07', 'G03AA09', 'G03AA12', 'G03AA14', 'G03AA16', 'G03AA18', 'G03AB08'],
    oestrogen: true,
    rhythm: 'daily',
    products: ['Desolett', 'Drovelis', 'Neovletta', 'Prionelle', 'Qlaira', 'Yasmin', 'Zoely'],
    source: '[1]; 5th levels and product names (U)',
  },
  patch: { kind: 'combined', atc: ['G03AA13'], oestrogen: true, rhythm: 'weekly', products: ['Evra'], source: '(U); in G03A [1]' },
  ring: {
    kind: 'combined',
    atc: ['G02BB01'],
    oestrogen: true,
    rhythm: 'three-weeks-of-four',
    products: ['NuvaRing', 'Ornibel'],
    source: '(U); in G02B [1]',
  },
  'progestogen-pill': {
    kind: 'progestogen-pill',
    atc: ['G03AC09', 'G03AC10'],
    oestrogen: false,
    rhythm: 'daily',
    products: ['Cerazette', 'Slinda'],
    source: '(U)',
  },
  'low-dose-progestogen-pill': {
    kind: 'progestogen-pill',
    atc: ['G03AC01'],
    oestrogen: false,
    rhythm: 'daily',
    products: ['Mini-Pe'],
    source: '(U)',
  },
  dmpa: {
    kind: 'injection',
    atc: ['G03AC06'],
    oestrogen: false,
    rhythm: '12-weeks',
    products: ['Depo-Provera'],
    source: '[2][7][8][9]',
  },
  'implant-nexplanon': {
    kind: 'implant',
    atc: ['G03AC08'],
    oestrogen: false,
    rhythm: 'years',
    durationMonths: 36,
    products: ['Nexplanon'],
    source: '3 years (U)',
  },
  'implant-jadelle': {
    kind: 'implant',
    atc: ['G03AC03'],
    oestrogen: false,
    rhythm: 'years',
    durationMonths: 60,
    products: ['Jadelle'],
    source: '5 years (U); ATC [1b]',
  },
  'lng-iud-mirena': {
    kind: 'hormonal-iud',
    atc: ['G02BA03'],
    oestrogen: false,
    rhythm: 'years',
    durationMonths: 96,
    products: ['Mirena'],
    source: '8 years [3]',
  },
  'lng-iud-levosert': {
    kind: 'hormonal-iud',
    atc: ['G02BA03'],
    oestrogen: false,
    rhythm: 'years',
    durationMonths: 72,
    otherMonths: [96],
    products: ['Levosert'],
    source: '6 years [3]; extended to 8 later (U)',
  },
  'lng-iud-kyleena': {
    kind: 'hormonal-iud',
    atc: ['G02BA03'],
    oestrogen: false,
    rhythm: 'years',
    durationMonths: 60,
    products: ['Kyleena'],
    source: '5 years [3][4]',
  },
  'lng-iud-jaydess': {
    kind: 'hormonal-iud',
    atc: ['G02BA03'],
    oestrogen: false,
    rhythm: 'years',
    durationMonths: 36,
    products: ['Jaydess'],
    source: '3 years [3][4]',
  },
  'cu-iud': {
    kind: 'copper-iud',
    atc: ['G02BA02'],
    oestrogen: false,
    rhythm: 'years',
    durationMonths: 60,
    otherMonths: [120],
    products: ['Copper T 380A', 'Nova-T 380'],
    source: '5 years [5]; 10 for some products (U); mostly a device without ATC',
  },
  condom: { kind: 'barrier', atc: [], oestrogen: false, rhythm: 'each-time', products: [], source: 'contraception rules, methods' },
  'emergency-ulipristal': {
    kind: 'emergency',
    atc: ['G03AD02'],
    oestrogen: false,
    rhythm: 'once',
    withinHours: 120,
    products: ['ellaOne'],
    source: '120 h [6]',
  },
  'emergency-levonorgestrel': {
    kind: 'emergency',
    atc: ['G03AD01'],
    oestrogen: false,
    rhythm: 'once',
    withinHours: 72,
    products: ['Norlevo', 'Postinor'],
    source: '72 h [6]',
  },
  'emergency-cu-iud': {
    kind: 'emergency',
    atc: [],
    oestrogen: false,
    rhythm: 'once',
    withinHours: 120,
    products: ['Copper T 380A', 'Nova-T 380'],
    source: '5 days [6]; it is recorded as an inserted copper IUD and stays as one',
  },
  sterilisation: {
    kind: 'permanent',
    atc: [],
    oestrogen: false,
    rhythm: 'permanent',
    products: [],
    source: 'permanent; free choice from the age of 25 (U)',
  },
  other: { kind: 'other', atc: [], oestrogen: false, rhythm: 'each-time', products: [], source: 'what the catalogue does not have' },
} as const satisfies Readonly<Record<string, Method>>

export type MethodId = keyof typeof methods

/** All methods, in the order they are offered. */
export const methodIds = Object.keys(methods) as readonly MethodId[]

/** What the catalogue says of a method, read as any method. */
export const methodOf = (id: MethodId): Method => methods[id]

type IdOfKind<K extends MethodKind> = { [I in MethodId]: (typeof methods)[I]['kind'] extends K ? I : never }[MethodId]
const idsOfKind = <const K extends MethodKind>(...kinds: readonly K[]): readonly IdOfKind<K>[] =>
  methodIds.filter((id): id is IdOfKind<K> => (kinds as readonly MethodKind[]).includes(methods[id].kind))

/** Put in and taken out by a clinician; they stay until a removal or expulsion is recorded. */
export const deviceIds = idsOfKind('implant', 'hormonal-iud', 'copper-iud')
export type DeviceId = (typeof deviceIds)[number]

/** Pills for an emergency; the copper IUD is recorded as an insertion. */
export const emergencyPillIds = ['emergency-ulipristal', 'emergency-levonorgestrel'] as const satisfies readonly MethodId[]

/** Methods that she begins, changes and stops herself, and sterilisation. */
export const startedIds = idsOfKind('combined', 'progestogen-pill', 'barrier', 'permanent', 'other')
export type StartedId = (typeof startedIds)[number]

export const isDevice = (id: MethodId): id is DeviceId => (deviceIds as readonly MethodId[]).includes(id)

/** Where a device sits; one place holds one device. */
export const siteOf = (id: DeviceId): 'arm' | 'uterus' => (methods[id].kind === 'implant' ? 'arm' : 'uterus')
