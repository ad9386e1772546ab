import type { Language } from '../../core/form'
import type { ExtraRowId } from './index'
import type { YearRowId } from './table-2008'

type Row = { readonly label: string; readonly definition: string }
type Words = {
  readonly title: (year: string) => string
  readonly reference: string
  readonly extra: string
  readonly rows: { readonly [R in YearRowId]: Row }
  readonly extraRows: { readonly [R in ExtraRowId]: Row }
}

const row = (label: string, definition: string): Row => ({ label, definition })

export const yearText: { readonly [L in Language]: Words } = {
  sv: {
    title: (year) => `Året ${year}`,
    reference: '2008',
    extra: 'Övriga rader till förvaltningen',
    rows: {
      visits: row('Besök, alla', 'Genomförda besök hos gynekolog, barnmorska, läkarkonsult och psykiater. Uteblivna ingår inte.'),
      persons: row('Personer, alla', 'Personer med minst ett genomfört besök under året, var och en en gång.'),
      'gynaecologist-visits': row('Gynekologer: besök', 'Genomförda besök hos gynekologen.'),
      'gynaecologist-persons': row('Gynekologer: personer', 'Personer med minst ett genomfört besök hos gynekologen.'),
      'midwife-examined': row('Barnmorska: personer för rutinundersökning', 'Personer med minst en genomförd rutinundersökning.'),
      'midwife-examinations': row('Barnmorska: undersökningar', 'Genomförda rutinundersökningar.'),
      'midwife-talk-persons': row('Barnmorska: samtal (samlevnad), personer', 'Personer med minst ett genomfört samtal hos barnmorskan.'),
      'midwife-talk-visits': row('Barnmorska: samtal, besök', 'Genomförda samtal hos barnmorskan.'),
      'midwife-missed': row(
        'Barnmorska: uteblivna (de flesta med återbud)',
        'Uteblivna bokningar och återbud av patient hos barnmorskan. Var för sig står de längre ned.',
      ),
      'physician-visits': row('Läkarkonsult: besök', 'Genomförda besök hos läkarkonsulten.'),
      'physician-persons': row('Läkarkonsult: personer', 'Personer med minst ett genomfört besök hos läkarkonsulten.'),
      'psychiatrist-visits': row('Psykiater: besök', 'Genomförda besök hos psykiatern.'),
      'psychiatrist-persons': row('Psykiater: personer', 'Personer med minst ett genomfört besök hos psykiatern.'),
      'prostitution-active': row('Aktiv i prostitution', 'Svaret ”ja, nu” på frågan om prostitutionserfarenhet.'),
      'prostitution-former': row('Tidigare aktiv i prostitution', 'Svaret ”ja, tidigare” på frågan om prostitutionserfarenhet.'),
      'drugs-active': row('Aktiv droganvändning', 'Svaret ”ja, nu” på frågan om droger.'),
      'drugs-former': row('Tidigare droganvändning', 'Svaret ”ja, tidigare” på frågan om droger.'),
      methadone: row('Metadon', 'Svaret metadon på frågan om behandling.'),
      buprenorphine: row('Subutex (buprenorfin)', 'Svaret buprenorfin på frågan om behandling.'),
      'data-missing': row(
        'Uppgift saknas',
        'Årets personer utan svar på de fem frågorna, och de som inte ville svara om prostitution eller droger. Talet är ungefärligt: tabellerna säger inte vilka som avstod från båda, och ett svar räknas i det år då dess omgång tog slut.',
      ),
    },
    extraRows: {
      'new-registrations': row('Nyregistrerade', 'Personer vars första genomförda besök någonsin var under året.'),
      'first-visits-of-year': row('Nybesök', 'Genomförda besök som var personens första på enheten under året.'),
      relatives: row('Anhörigbesök', 'Genomförda besök av anhöriga.'),
      telephone: row('Telefonkonsultationer', 'Genomförda telefonkonsultationer, alla yrken.'),
      'no-show': row('Uteblivet', 'Bokningar där patienten inte kom och inte hörde av sig.'),
      'cancelled-by-patient': row('Återbud av patient', 'Bokningar som patienten har lämnat återbud till.'),
      'cancelled-by-clinic': row('Återbud av mottagningen', 'Bokningar som mottagningen har ställt in.'),
      'talks-per-closed-series': row('Samtal i snitt per avslutad serie', 'Samtalsbesök i de serier som avslutades under året, i snitt.'),
      'prostitution-similar': row(
        'Prostitutionsliknande, nu eller tidigare',
        'En egen rad: den räknas varken som aktiv eller som tidigare aktiv.',
      ),
    },
  },
  en: {
    title: (year) => `Year ${year}`,
    reference: '2008',
    extra: 'Other rows for the administration',
    rows: {
      visits: row(
        'Visits, all',
        'Completed visits to gynaecologist, midwife, consulting physician and psychiatrist. Missed ones are not among them.',
      ),
      persons: row('Persons, all', 'Persons with at least one completed visit in the year, each once.'),
      'gynaecologist-visits': row('Gynaecologists: visits', 'Completed visits to the gynaecologist.'),
      'gynaecologist-persons': row('Gynaecologists: persons', 'Persons with at least one completed visit to the gynaecologist.'),
      'midwife-examined': row('Midwife: persons for routine examination', 'Persons with at least one completed routine examination.'),
      'midwife-examinations': row('Midwife: examinations', 'Completed routine examinations.'),
      'midwife-talk-persons': row(
        'Midwife: talks (sex and relations), persons',
        'Persons with at least one completed talk with the midwife.',
      ),
      'midwife-talk-visits': row('Midwife: talks, visits', 'Completed talks with the midwife.'),
      'midwife-missed': row(
        'Midwife: missed (most had cancelled)',
        'No-shows and bookings that the patient cancelled with the midwife. They stand apart further down.',
      ),
      'physician-visits': row('Consulting physician: visits', 'Completed visits to the consulting physician.'),
      'physician-persons': row('Consulting physician: persons', 'Persons with at least one completed visit to the consulting physician.'),
      'psychiatrist-visits': row('Psychiatrist: visits', 'Completed visits to the psychiatrist.'),
      'psychiatrist-persons': row('Psychiatrist: persons', 'Persons with at least one completed visit to the psychiatrist.'),
      'prostitution-active': row('Active in prostitution', 'The answer “yes, now” to the question on prostitution.'),
      'prostitution-former': row('Formerly active in prostitution', 'The answer “yes, earlier” to the question on prostitution.'),
      'drugs-active': row('Active drug use', 'The answer “yes, now” to the question on drugs.'),
      'drugs-former': row('Former drug use', 'The answer “yes, earlier” to the question on drugs.'),
      methadone: row('Methadone', 'The answer methadone to the question on treatment.'),
      buprenorphine: row('Subutex (buprenorphine)', 'The answer buprenorphine to the question on treatment.'),
      'data-missing': row(
        'Data missing',
        'Persons of the year without answers to the five questions, and those who declined on prostitution or drugs. The number is about right: the tables do not say who declined on both, and an answer counts in the year in which its batch ended.',
      ),
    },
    extraRows: {
      'new-registrations': row('Newly registered', 'Persons whose first completed visit ever was in the year.'),
      'first-visits-of-year': row('New visits', 'Completed visits that were the person’s first to the unit in the year.'),
      relatives: row('Relatives’ visits', 'Completed visits by relatives.'),
      telephone: row('Telephone consultations', 'Completed telephone consultations, all professions.'),
      'no-show': row('No-show', 'Bookings to which the patient did not come and sent no word.'),
      'cancelled-by-patient': row('Cancelled by the patient', 'Bookings that the patient cancelled.'),
      'cancelled-by-clinic': row('Cancelled by the clinic', 'Bookings that the clinic cancelled.'),
      'talks-per-closed-series': row(
        'Talks per closed series, average',
        'Talk visits in the series that were closed in the year, on average.',
      ),
      'prostitution-similar': row('Similar to prostitution, now or earlier', 'A row of its own: neither active nor formerly active.'),
    },
  },
}
