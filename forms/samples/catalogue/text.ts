import type { DiseaseId } from '../diseases'
import type { CatalogueTest } from './index'
import type { OrderSetId } from './order-sets'
import type { Site, Specimen } from './shape'

type EachAnalyte<T extends CatalogueTest> = T['analytes'][number]
export type AnalyteId = CatalogueTest extends infer T ? (T extends CatalogueTest ? EachAnalyte<T>['id'] : never) : never
export type ValueId = CatalogueTest extends infer T ? (T extends CatalogueTest ? EachAnalyte<T>['values'][number] : never) : never

/** The words of the catalogue in one language; a unit replaces the two text files. The compiler asks for every word. */
export type CatalogueWords = {
  readonly tests: { readonly [T in CatalogueTest['id']]: { readonly name: string; readonly help?: string } }
  readonly analytes: { readonly [A in AnalyteId]: string }
  readonly values: { readonly [V in ValueId]: string }
  readonly specimens: { readonly [S in Specimen]: string }
  readonly sites: { readonly [S in Site]: string }
  readonly sets: { readonly [S in OrderSetId]: string }
  readonly diseases: { readonly [D in DiseaseId]: string }
}
