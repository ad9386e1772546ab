/**
 * A move that was taken back at once (a slip of the hand) leaves the booking it made behind, marked: notes and log rows that name it still
 * find it, and it is neither listed nor counted. So no visit is ever deleted.
 */
export const takenBack = {
  number: 70,
  what: 'moves that were taken back',
  script: `
alter table visit add column taken_back_at text;
create trigger visit_kept before delete on visit begin select raise(abort, 'a visit is never deleted'); end;
`,
} as const
