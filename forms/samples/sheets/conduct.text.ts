import type { Language } from '../../core/form'
import type { ConductRule } from '../../records/sample'

type Words = {
  readonly title: string
  readonly about: string
  readonly aboutNothing: string
  readonly follow: string
  readonly rights: string
  readonly review: string
  readonly support: string
  readonly free: string
  readonly decided: string
  /** `label` where the doctor chooses, `text` as the patient reads it. Our own wording of SmL 4 kap. 2 §. */
  readonly rules: { readonly [R in ConductRule]: { readonly label: string; readonly text: string } }
}

export const conductWords: { readonly [L in Language]: Words } = {
  sv: {
    title: 'Förhållningsregler',
    about: 'De här reglerna gäller dig som har',
    aboutNothing: 'Läkaren har bestämt de här reglerna tillsammans med dig. De gäller tills läkaren säger något annat.',
    follow: 'Det här ska du göra',
    rights: 'Det här har du rätt till',
    review: 'Tycker du att reglerna är fel? Smittskyddsläkaren kan pröva dem. Vi hjälper dig att nå smittskyddsläkaren.',
    support: 'Du har rätt till råd och stöd, även för hur du mår och hur du ska berätta.',
    free: 'Undersökning, vård och läkemedel som behövs för att hindra smittan kostar ingenting.',
    decided: 'Beslutat av',
    rules: {
      'limit-activities': {
        label: 'Begränsning i arbete, skola eller annat',
        text: 'Avstå från det arbete, den skola eller den aktivitet som ni har kommit överens om, så länge läkaren säger.',
      },
      'no-donation': { label: 'Inte lämna blod eller organ', text: 'Lämna inte blod, organ eller annat från kroppen till någon annan.' },
      'no-sharing-tools': {
        label: 'Inte dela injektionsverktyg',
        text: 'Låna inte ut och ge inte bort sprutor, kanyler eller annat som du har injicerat med.',
      },
      'tell-care': {
        label: 'Berätta i vården och vid ingrepp i huden',
        text: 'Berätta för personalen när du söker vård eller tandvård, och innan någon tatuerar, piercar eller gör något annat som går genom huden.',
      },
      'tell-partners': { label: 'Berätta för den man har sex med', text: 'Berätta om smittan för den du ska ha sex med.' },
      'safer-sex': {
        label: 'Sex som minskar risken',
        text: 'Ha sex på det sätt som ni har kommit överens om, så att risken att smitta blir så liten som möjligt.',
      },
      hygiene: { label: 'Särskild hygien', text: 'Följ de råd om hygien som du har fått.' },
      'doctor-contact': {
        label: 'Regelbunden kontakt med läkaren',
        text: 'Håll kontakten med din läkare och kom på de besök ni bestämmer.',
      },
    },
  },
  en: {
    title: 'Rules of conduct',
    about: 'These rules are for you who have',
    aboutNothing: 'The doctor has decided these rules together with you. They hold until the doctor says otherwise.',
    follow: 'What you must do',
    rights: 'What you have a right to',
    review: 'Do you think the rules are wrong? The county medical officer can review them. We help you to get in touch.',
    support: 'You have a right to advice and support, also about how you feel and how to tell others.',
    free: 'Examination, care and medicines needed to stop the infection from spreading cost nothing.',
    decided: 'Decided by',
    rules: {
      'limit-activities': {
        label: 'Limits on work, school or other activity',
        text: 'Stay away from the work, school or activity that you have agreed on, for as long as the doctor says.',
      },
      'no-donation': { label: 'No donation of blood or organs', text: 'Do not donate blood, organs or other tissue.' },
      'no-sharing-tools': {
        label: 'No sharing of injection tools',
        text: 'Do not lend or give away syringes, needles or other things you have injected with.',
      },
      'tell-care': {
        label: 'Tell care providers and those who pierce the skin',
        text: 'Tell the staff when you seek health or dental care, and before anybody tattoos, pierces or does something else that goes through the skin.',
      },
      'tell-partners': { label: 'Tell sexual partners', text: 'Tell the person you are going to have sex with about the infection.' },
      'safer-sex': {
        label: 'Sex that lowers the risk',
        text: 'Have sex in the way you have agreed on, so that the risk of passing on the infection is as small as possible.',
      },
      hygiene: { label: 'Special hygiene', text: 'Follow the advice on hygiene that you have been given.' },
      'doctor-contact': {
        label: 'Regular contact with the doctor',
        text: 'Keep in touch with your doctor and come to the visits you agree on.',
      },
    },
  },
}
