/**
 * The infections and what the law asks for each. One row per line of the table "Which infections carry duties" in the domain text on STI.
 * Source: SmL bilaga 1 (allmänfarlig), SmF bilaga 1 and 2 (coded identity); mpox since 2022. Hepatitis is sexually transmissible but not coded.
 */
export type DiseaseDuties = {
  /** Allmänfarlig: carries the duties of SmL 3 and 4 kap. */
  readonly dangerous: boolean
  readonly notify: boolean
  readonly trace: boolean
  /** How the patient is named in an ordinary notification: by code (SmF 4 §) or in full. Null when nothing is notified. */
  readonly identity: 'code' | 'full' | null
}

const coded = { dangerous: true, notify: true, trace: true, identity: 'code' } as const
const named = { dangerous: true, notify: true, trace: true, identity: 'full' } as const
const none = { dangerous: false, notify: false, trace: false, identity: null } as const

export const diseases = {
  /** LGV is chlamydia by the law. */
  chlamydia: coded,
  gonorrhoea: coded,
  syphilis: coded,
  hiv: coded,
  'hepatitis-a': named,
  'hepatitis-b': named,
  'hepatitis-c': named,
  'hepatitis-d': named,
  'hepatitis-e': named,
  htlv: named,
  /** Not in SmF bilaga 2, so never coded. */
  mpox: named,
  /** Not allmänfarlig and no duty to trace: a partner is offered a test (viss.nu). */
  'mycoplasma-genitalium': none,
  trichomoniasis: none,
  herpes: none,
  hpv: none,
  candida: none,
  'bacterial-vaginosis': none,
  'urinary-infection': none,
} as const satisfies Record<string, DiseaseDuties>

export type DiseaseId = keyof typeof diseases
export const diseaseIds = Object.keys(diseases) as readonly DiseaseId[]

/** Infections with duties under Smittskyddslagen. */
export const dangerousDiseases: readonly DiseaseId[] = diseaseIds.filter((id) => diseases[id].dangerous)

export const isDisease = (id: string): id is DiseaseId => Object.hasOwn(diseases, id)
