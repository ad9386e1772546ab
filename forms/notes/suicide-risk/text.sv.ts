import type { Words } from '../../core/form'
import type { sections } from './items'

export const sv = {
  title: 'Suicidriskbedömning',
  sections: { reason: 'Varför i dag', thoughts: 'Tankar, risk och skydd', assessment: 'Bedömning', done: 'Vad som gjordes' },
  items: {
    'why-now': {
      label: 'Varför bedömningen görs',
      options: {
        alert: 'Larm i en skattning',
        'own-words': 'Patienten berättade själv',
        colleague: 'En kollega är orolig',
        relative: 'En närstående är orolig',
        'after-attempt': 'Efter ett försök',
        routine: 'Frågas vid alla bedömningar',
        other: 'Annat',
      },
    },
    'seen-alone': { label: 'Samtal i enrum', help: 'Tolk som behövs ska inte vara en närstående.' },
    'in-own-words': { label: 'Med patientens egna ord' },
    thoughts: {
      label: 'Tankar på döden',
      help: 'Fråga rakt. Att fråga ökar inte risken.',
      options: {
        none: 'Inga',
        'tired-of-life': 'Trött på livet',
        thoughts: 'Tankar på att ta sitt liv',
        plan: 'Har en plan',
        intent: 'Har bestämt sig',
        declined: 'Vill inte svara',
      },
    },
    'thoughts-note': { label: 'Hur ofta, hur starkt, vad som utlöser dem' },
    'earlier-attempts': { label: 'Tidigare försök eller självskada', help: 'När, hur, vad som hände efteråt.' },
    means: { label: 'Tillgång till medel', help: 'Läkemedel, droger, vapen eller annat som patienten har tänkt på.' },
    'weighs-heavier': {
      label: 'Det som ökar risken nu',
      help: 'Förlust, våld, hot, abstinens, smärta, sömnlöshet, hopplöshet, nyss utskriven.',
    },
    influence: { label: 'Påverkad av alkohol eller droger i dag' },
    protects: { label: 'Det som skyddar', help: 'Människor, djur, framtidsplaner, tro, det som har burit förut.' },
    'responsible-for': { label: 'Barn som påverkas', help: 'Barnets behov av stöd och skydd ska beaktas i dag.' },
    risk: {
      label: 'Bedömd risk',
      help: 'En klinisk bedömning av den som skriver. Programmet räknar aldrig ut den.',
      options: {
        low: 'Låg risk',
        raised: 'Förhöjd risk',
        high: 'Hög risk',
        acute: 'Akut risk',
        'cannot-say': 'Risken kan inte bedömas i dag',
      },
    },
    'risk-why': { label: 'Varför den bedöms så' },
    agreement: { label: 'Vad vi kom överens om' },
    measures: {
      label: 'Åtgärder',
      options: {
        none: 'Ingen särskild',
        'safety-plan': 'Trygghetsplan skriven tillsammans',
        'means-away': 'Medel undanskaffade',
        'not-left-alone': 'Lämnades inte ensam',
        'emergency-psychiatry': 'Till psykiatrisk akutmottagning',
        'certificate-for-care': 'Vårdintyg',
        police: 'Polis eller ambulans',
        'new-time': 'Ny tid inom några dagar',
      },
    },
    'done-note': { label: 'Vad som gjordes, när och av vem' },
    'who-was-contacted': { label: 'Vem som kontaktades, klockan' },
    'contact-agreed': {
      label: 'Patienten gick med på kontakten',
      options: { yes: 'Ja', no: 'Nej', 'not-asked': 'Kunde inte tillfrågas' },
    },
    'abstained-from': { label: 'Det patienten har avstått från' },
    'assess-again-on': { label: 'Bedöms igen' },
  },
} satisfies Words<typeof sections>
