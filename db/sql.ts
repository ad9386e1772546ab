import type { Bindable, Query } from './types'

/** Tagged template for a query: every `${value}` becomes a bound parameter. */
export function sql(strings: TemplateStringsArray, ...values: readonly Bindable[]): Query {
  return { text: strings.join('?'), values }
}

/** A list of values for `in (select value from json_each(${list(ids)}))`: one bound parameter whatever the length. */
export const list = (values: readonly (string | number)[]): string => JSON.stringify(values)

/** A `like` pattern that finds the text anywhere; use with `escape '\'`. */
export const anywhere = (text: string): string => `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
