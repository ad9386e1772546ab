import type { TestId } from './index'
import type { Site, Specimen } from './shape'

export type OrderLine = { readonly test: TestId; readonly specimen: Specimen; readonly site: Site | null }

const vagina = (test: TestId): OrderLine => ({ test, specimen: 'swab', site: 'vagina' })
const swab = (test: TestId, site: Site): OrderLine => ({ test, specimen: 'swab', site })
const urine = (test: TestId): OrderLine => ({ test, specimen: 'first-void-urine', site: null })
const blood = (test: TestId): OrderLine => ({ test, specimen: 'blood', site: null })

const bloodborne: readonly OrderLine[] = [blood('hiv'), blood('syphilis'), blood('hepatitis-b'), blood('hepatitis-c')]
const sti: readonly OrderLine[] = [vagina('chlamydia'), vagina('gonorrhoea')]

/** What is ordered together with one choice; every line can be taken away or changed before it is ordered. Ours (U), a unit replaces them. */
export const orderSets = {
  sti,
  'sti-throat-rectum': [
    ...sti,
    swab('chlamydia', 'throat'),
    swab('gonorrhoea', 'throat'),
    swab('chlamydia', 'rectum'),
    swab('gonorrhoea', 'rectum'),
  ],
  'sti-urine': [urine('chlamydia'), urine('gonorrhoea')],
  'sti-hiv-hepatitis': [...sti, ...bloodborne],
  'hiv-hepatitis': bloodborne,
  'hiv-rapid': [{ test: 'hiv-rapid', specimen: 'capillary-blood', site: null }],
  discharge: [...sti, vagina('mycoplasma-genitalium'), vagina('trichomonas'), vagina('wet-mount')],
  'urinary-complaints': [
    { test: 'urine-dipstick', specimen: 'midstream-urine', site: null },
    { test: 'urine-culture', specimen: 'midstream-urine', site: null },
    urine('chlamydia'),
  ],
  cervical: [{ test: 'cervical', specimen: 'cell-sample', site: 'cervix' }],
  pregnancy: [{ test: 'pregnancy', specimen: 'midstream-urine', site: null }],
} as const satisfies Record<string, readonly OrderLine[]>

export type OrderSetId = keyof typeof orderSets
