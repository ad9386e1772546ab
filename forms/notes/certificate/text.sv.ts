import type { Words } from '../../core/form'
import type { sections } from './items'

export const sv = {
  title: 'Intyg eller utlåtande',
  sections: { certificate: 'Intyget', release: 'Utlämnande' },
  items: {
    kind: {
      label: 'Slag',
      options: {
        'sick-leave': 'Underlag för sjukskrivning',
        'insurance-agency': 'Utlåtande till Försäkringskassan',
        'employment-service': 'Utlåtande till Arbetsförmedlingen',
        'social-services': 'Utlåtande till socialtjänsten',
        other: 'Annat intyg',
      },
    },
    'to-whom': { label: 'Mottagare' },
    'asked-by': { label: 'Vem har bett om det, när' },
    'patient-agrees': {
      label: 'Patienten går med på det',
      options: { yes: 'Ja', parts: 'Ja, men inte allt', no: 'Nej', duty: 'Lämnas enligt uppgiftsskyldighet' },
    },
    'agreed-to': { label: 'Vad patienten har gått med på att vi skriver' },
    'from-on': { label: 'Från och med' },
    'until-on': { label: 'Till och med' },
    extent: {
      label: 'Nedsatt arbetsförmåga',
      options: { quarter: 'En fjärdedel', half: 'Hälften', 'three-quarters': 'Tre fjärdedelar', whole: 'Helt' },
    },
    wording: { label: 'Intygets text', help: 'Bara det som mottagaren behöver. Inget hämtas in utan att någon väljer det.' },
    'left-out': { label: 'Det som med avsikt är utelämnat', help: 'Står bara i journalen, inte på papperet.' },
    'read-by-patient': {
      label: 'Patienten har tagit del av texten',
      options: { read: 'Har läst', heard: 'Har hört den uppläst', declined: 'Avstår', no: 'Inte än' },
    },
    'released-on': { label: 'Utlämnat' },
    'release-way': {
      label: 'Hur det lämnades',
      options: {
        'to-patient': 'Till patienten',
        post: 'Med post',
        fetched: 'Hämtades av mottagaren',
        electronic: 'Elektroniskt',
        other: 'Annat sätt',
      },
    },
    'copy-to-patient': {
      label: 'Kopia till patienten',
      options: { given: 'Har fått', later: 'Ska få', declined: 'Vill inte ha' },
    },
    'abstained-from': { label: 'Det patienten har avstått från' },
  },
} satisfies Words<typeof sections>
