/** The day recorded that somebody has died; null for everybody else, and for whoever was taken for dead by mistake. Nothing is deleted. */
export const died = {
  number: 80,
  what: 'people who have died',
  script: `
alter table person add column died_on text;
`,
} as const
