import { cervical } from './cervical'
import { chlamydia } from './chlamydia'
import { gonorrhoea } from './gonorrhoea'
import { gonorrhoeaCulture } from './gonorrhoea-culture'
import { hepatitisA, hepatitisB, hepatitisC, hepatitisD, hepatitisE } from './hepatitis'
import { herpes } from './herpes'
import { hiv, hivRapid } from './hiv'
import { htlv, mpox } from './htlv-mpox'
import { mycoplasmaGenitalium } from './mycoplasma-genitalium'
import { pregnancy } from './pregnancy'
import type { TestDefinition } from './shape'
import { syphilis } from './syphilis'
import { trichomonas, wetMount } from './trichomonas'
import { urineCulture, urineDipstick } from './urine'

const list = [
  chlamydia,
  gonorrhoea,
  gonorrhoeaCulture,
  mycoplasmaGenitalium,
  syphilis,
  hiv,
  hivRapid,
  hepatitisA,
  hepatitisB,
  hepatitisC,
  hepatitisD,
  hepatitisE,
  htlv,
  mpox,
  trichomonas,
  wetMount,
  cervical,
  herpes,
  urineDipstick,
  urineCulture,
  pregnancy,
] as const

export type CatalogueTest = (typeof list)[number]
export type TestId = CatalogueTest['id']

/** The tests the clinic takes, in the order they are offered. */
export const catalogue: readonly TestDefinition[] = list

/** The test with that id, or undefined. */
export const findTest = (id: string): TestDefinition | undefined => catalogue.find((test) => test.id === id)
