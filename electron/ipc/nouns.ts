/**
 * What calls read and change. A reading on the screen is made again when a call has changed one of its nouns, whoever made it.
 * `drafts`: the texts that are being written, apart from `entries`, so that saving one does not read the record again.
 */
export type Noun =
  | 'persons'
  | 'contacts'
  | 'visits'
  | 'hours'
  | 'waiting'
  | 'entries'
  | 'drafts'
  | 'alerts'
  | 'samples'
  | 'contraception'
  | 'medicines'
  | 'recalls'
  | 'tracing'
  | 'codes'
  | 'wordings'
  | 'settings'
  | 'users'
  | 'production'
  | 'intake-totals'
