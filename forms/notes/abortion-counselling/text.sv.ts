import type { Words } from '../../core/form'
import type { sections } from './items'

export const sv = {
  title: 'Abortsamtal',
  sections: { pregnancy: 'Graviditeten', choice: 'Patientens val', health: 'Hälsa', onward: 'Vidare' },
  items: {
    'test-date': { label: 'Testet positivt den' },
    'last-period': { label: 'Sista mens, första dagen' },
    weeks: { label: 'Graviditetslängd, fulla veckor' },
    'extra-days': { label: 'och dagar' },
    'dated-by': {
      label: 'Beräknad enligt',
      options: { period: 'Sista mens', ultrasound: 'Ultraljud', estimate: 'Uppskattning', unknown: 'Vet ej' },
    },
    complaints: { label: 'Blödning, smärta, illamående' },
    'seen-alone': { label: 'Patienten talades vid ensam' },
    thoughts: { label: 'Tankar och känslor' },
    wish: {
      label: 'Patientens önskan',
      options: {
        abortion: 'Abort',
        continue: 'Fortsätta graviditeten',
        adoption: 'Fortsätta, tänker på adoption',
        unsure: 'Vet inte än',
        declined: 'Vill inte svara',
      },
    },
    'own-decision': { label: 'Känner att beslutet är hennes eget' },
    pressure: { label: 'Press eller hot från någon annan' },
    network: { label: 'Stöd omkring henne' },
    'earlier-pregnancies': { label: 'Tidigare graviditeter' },
    conditions: { label: 'Sjukdomar, läkemedel, överkänslighet' },
    samples: {
      label: 'Prover',
      options: { none: 'Inga', sti: 'STI-prov', haemoglobin: 'Blodvärde', 'blood-group': 'Blodgrupp', cervical: 'Cellprov' },
    },
    'informed-about': {
      label: 'Information om',
      options: {
        methods: 'Metoder',
        'pain-relief': 'Smärtlindring',
        bleeding: 'Blödning efteråt',
        counsellor: 'Samtal med kurator',
        interpreter: 'Tolk',
        secrecy: 'Sekretess',
        contraception: 'Preventivmedel efteråt',
        emergency: 'Var hon kan söka akut',
      },
    },
    'counsellor-offered': {
      label: 'Kuratorssamtal',
      options: { wanted: 'Erbjudet, ville ha', declined: 'Erbjudet, tackade nej', 'not-offered': 'Inte erbjudet' },
    },
    'referred-to': {
      label: 'Remitterad till',
      options: {
        gynaecology: 'Gynekologisk klinik',
        maternity: 'Barnmorskemottagning',
        hospital: 'Sjukhus, akut',
        nowhere: 'Ingenstans än',
      },
    },
    'referred-on': { label: 'Remiss skickad' },
    'appointment-on': { label: 'Tid hos mottagaren' },
    company: { label: 'Följer med henne' },
    'contraception-after': { label: 'Preventivmedel efteråt' },
    'follow-up-on': { label: 'Uppföljning här' },
    'abstained-from': { label: 'Det patienten har avstått från' },
  },
} satisfies Words<typeof sections>
