import { z } from 'zod'

export type Bindable = string | number | bigint | boolean | null | Uint8Array

/** A query with its values apart: values are always bound, never written into the text. */
export type Query = { readonly text: string; readonly values: readonly Bindable[] }

/** What a query function may do when it only reads. */
export interface ReadableDb {
  all<T>(query: Query, row: z.ZodType<T>): T[]
  get<T>(query: Query, row: z.ZodType<T>): T | undefined
}

/** What a query function needs to change something; inside a transaction of its caller. */
export interface WritableDb extends ReadableDb {
  /** Runs a change and gives the number of rows it touched. */
  run(query: Query): number
}

/** A truth value as SQLite keeps it. */
export const Flag = z.number().transform((value) => value === 1)
export const Blob = z.instanceof(Uint8Array).transform((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))

export const drawerNames = ['desk', 'journal', 'tracing', 'figures'] as const
export type DrawerName = (typeof drawerNames)[number]
