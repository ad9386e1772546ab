/** What is read again when a case has changed: the journal learns of its begin and end. */
export const tracingKeys: readonly (readonly string[])[] = [['tracing'], ['tracing-count'], ['work-list'], ['work-count'], ['tests']]
