/** Values of the items, as option ids. */
export const upTo6 = ['0', '1', '2', '3', '4', '5', '6'] as const
export const upTo4 = ['0', '1', '2', '3', '4'] as const
export const upTo3 = ['0', '1', '2', '3'] as const
export const noYes = ['0', '1'] as const
/** No; yes but not in the last year; yes in the last year. */
export const zeroTwoFour = ['0', '2', '4'] as const

/** Numbers as they stand: the texts of the steps are not ours to show. */
export const digits6 = { '0': '0', '1': '1', '2': '2', '3': '3', '4': '4', '5': '5', '6': '6' } as const
export const digits4 = { '0': '0', '1': '1', '2': '2', '3': '3', '4': '4' } as const

export const sexes = ['female', 'male', 'other'] as const

/** The values of items in numbers, for the scoring. */
export const valuesOf = (items: readonly { readonly options: readonly string[] }[]): readonly (readonly number[])[] =>
  items.map(({ options }) => options.map(Number))
