import type { Words } from '../../core/form'
import type { sections } from './items'

export const sv = {
  title: 'Orosanmälan för barn',
  sections: { child: 'Barnet', report: 'Anmälan', after: 'Efteråt' },
  items: {
    who: { label: 'Barnet är', options: { patient: 'Patienten själv', 'own-child': 'Patientens barn', 'other-child': 'Annat barn' } },
    'child-known': { label: 'Uppgifter om barnet', help: 'Namn och ålder, så mycket som är känt.' },
    concern: { label: 'Det som väcker oro' },
    basis: { label: 'Grund', options: { knowledge: 'Kännedom', suspicion: 'Misstanke' } },
    acute: { label: 'Akut fara', options: { no: 'Nej', yes: 'Ja' } },
    'acute-measures': { label: 'Åtgärd vid akut fara' },
    'reported-on': { label: 'Anmäld den' },
    'reported-to': { label: 'Till vem', help: 'Socialnämndens namn och den som tog emot.' },
    'reported-by': {
      label: 'Av vem',
      help: 'Den som anmäler gör det själv. Skyldigheten kan inte lämnas över (19 kap. 1 § socialtjänstlagen 2025:400).',
    },
    'reported-how': { label: 'Hur', options: { telephone: 'Telefon', 'in-writing': 'Skriftligt', meeting: 'Möte' } },
    'patient-told': { label: 'Patienten har fått veta', options: { before: 'Ja, före', after: 'Ja, efter', no: 'Nej' } },
    'not-told-why': { label: 'Varför inte' },
    'child-needs': { label: 'Barnets behov av information och stöd' },
    reply: { label: 'Besked från socialtjänsten' },
    'reply-on': { label: 'Besked den' },
    plan: { label: 'Plan' },
  },
} satisfies Words<typeof sections>
