import type { Words } from '../../core/form'
import type { sections } from './items'

export const sv = {
  title: 'Cellprov',
  sections: { sample: 'Prov', answer: 'Svar', onward: 'Vidare' },
  items: {
    'taken-on': { label: 'Taget den' },
    reason: {
      label: 'Orsak',
      options: {
        programme: 'Kallad i programmet',
        'unit-routine': 'Mottagningens egen rutin',
        'follow-up': 'Kontroll efter förändring',
        symptoms: 'Besvär',
        wish: 'Patienten önskar',
      },
    },
    way: { label: 'Hur', options: { clinician: 'Taget vid undersökning', self: 'Taget av patienten själv' } },
    earlier: { label: 'Tidigare prov och svar' },
    'of-note': {
      label: 'Att veta vid bedömning',
      options: {
        none: 'Inget',
        pregnant: 'Gravid',
        'hormonal-iud': 'Hormonspiral',
        'copper-iud': 'Kopparspiral',
        menopause: 'Klimakteriet',
        bleeding: 'Blödning',
        treated: 'Behandlad för cellförändring',
        immune: 'Nedsatt immunförsvar',
      },
    },
    'cervix-look': { label: 'Cervix, utseende' },
    'answered-on': { label: 'Svar den' },
    quality: { label: 'Provets kvalitet', options: { good: 'Går att bedöma', unsatisfactory: 'Otillfredsställande' } },
    hpv: {
      label: 'Hpv',
      options: {
        negative: 'Negativt',
        sixteen: 'Positivt, typ 16',
        eighteen: 'Positivt, typ 18',
        both: 'Positivt, typ 16 och 18',
        other: 'Positivt, annan högrisktyp',
        'not-done': 'Ej gjort',
      },
    },
    cytology: {
      label: 'Cytologi',
      options: {
        normal: 'Normal',
        'asc-us': 'ASC-US, osäker lätt förändring',
        lsil: 'LSIL, låggradig förändring',
        'asc-h': 'ASC-H, misstänkt höggradig',
        hsil: 'HSIL, höggradig förändring',
        agc: 'AGC, körtelceller',
        ais: 'AIS, körtelcellsförändring',
        cancer: 'Misstanke om cancer',
        'not-done': 'Ej gjord',
      },
    },
    'answer-note': { label: 'Mer om svaret' },
    next: {
      label: 'Nästa steg',
      options: { routine: 'Enligt kontrollprogram', again: 'Nytt prov', colposcopy: 'Kolposkopi', gynaecologist: 'Bedöms av gynekolog' },
    },
    'next-on': { label: 'Nästa prov' },
    'told-on': { label: 'Patienten meddelad' },
    'information-given': { label: 'Information som har getts' },
    'abstained-from': { label: 'Det patienten har avstått från' },
  },
} satisfies Words<typeof sections>
