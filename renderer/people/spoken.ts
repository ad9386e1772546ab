/** A language as it stands within a sentence: "spanska (Colombia)". */
export const spoken = (language: string): string => `${language.charAt(0).toLocaleLowerCase('sv')}${language.slice(1)}`
