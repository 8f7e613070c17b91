import type { Locale } from '#app/contracts';

const ITALIAN = {
  report: 'Relazione annuale',
  subtitle: (year: number, day: string) => `Anno ${year}, dati al ${day}`,
  opened: 'Richieste aperte',
  solved: 'Con risposta',
  median: 'Giorni per rispondere',
  hours: 'Ore di lavoro',
  adhering: 'Enti aderenti',
  population: 'Abitanti serviti',
  populationNote: 'nei comuni aderenti',
  services: 'Servizi in uso',
  servicesNote: 'con un’attivazione',
  opinions: 'Opinioni sui servizi',
  stars: (stars: string) => `in media ${stars} stelle su 5`,
  before: (year: number, value: string) => `nel ${year}: ${value}`,
  months: 'Richieste aperte, mese per mese',
  monthNames: ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'],
  byService: 'Richieste per servizio',
  service: 'Servizio',
  days: 'Giorni (mediana)',
  used: 'Servizi in uso',
  bodies: 'Enti',
  since: 'Dal',
  byType: 'Adesioni per tipo di ente',
  type: 'Tipo',
  all: 'Enti in tutto',
  steps: (activated: number, renewed: number, withdrawn: number) =>
    `Nell’anno: ${activated} adesioni attivate, di cui ${renewed} in rinnovo; ${withdrawn} recessi conclusi.`,
  own: 'Adesioni dell’ente',
  convention: 'Convenzione',
  status: 'Stato oggi',
  from: 'Dal',
  to: 'Al',
  none: 'Nessun dato in quest’anno.',
  inhabitants: (count: string) => `${count} abitanti`,
  inProvince: (province: string) => `provincia di ${province}`,
  page: (page: number, pages: number) => `Pagina ${page} di ${pages}`,
  method: (perBody: boolean) =>
    `Come si contano. Una richiesta conta nell’anno in cui è stata aperta. Il tempo va dall’apertura alla prima soluzione, in giorni di calendario; vale la mediana. ${
      perBody
        ? ''
        : 'Un ente aderisce se la sua adesione era in vigore nell’ultimo giorno, anche se sospesa; chi ha i servizi tramite una forma associata non è contato. Gli abitanti sono quelli dell’ultimo dato registrato. '
    }I servizi in uso sono quelli con un’attivazione in corso nell’ultimo giorno. I trattini indicano dati che mancano.`,
};

const ENGLISH: typeof ITALIAN = {
  report: 'Yearly report',
  subtitle: (year, day) => `Year ${year}, figures as of ${day}`,
  opened: 'Requests opened',
  solved: 'Answered',
  median: 'Days to answer',
  hours: 'Hours of work',
  adhering: 'Adhering bodies',
  population: 'Inhabitants served',
  populationNote: 'in adhering municipalities',
  services: 'Services in use',
  servicesNote: 'with an activation',
  opinions: 'Opinions on services',
  stars: (stars) => `${stars} stars of 5 on average`,
  before: (year, value) => `in ${year}: ${value}`,
  months: 'Requests opened, month by month',
  monthNames: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  byService: 'Requests by service',
  service: 'Service',
  days: 'Days (median)',
  used: 'Services in use',
  bodies: 'Bodies',
  since: 'Since',
  byType: 'Adhesions by type of body',
  type: 'Type',
  all: 'Bodies in all',
  steps: (activated, renewed, withdrawn) =>
    `In the year: ${activated} adhesions activated, ${renewed} of them renewals; ${withdrawn} withdrawals completed.`,
  own: 'Adhesions of the body',
  convention: 'Convention',
  status: 'Status today',
  from: 'From',
  to: 'To',
  none: 'Nothing in this year.',
  inhabitants: (count) => `${count} inhabitants`,
  inProvince: (province) => `province of ${province}`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  method: (perBody) =>
    `How it is counted. A request counts in the year in which it was opened. Its time runs from the opening to the first solution, in days of the calendar; the median is given. ${
      perBody
        ? ''
        : 'A body adheres if its adhesion was in force on the last day, suspended or not; who has the services through an associated form is not counted. Inhabitants are those of the newest figure. '
    }Services in use have an activation in course on the last day. Dashes stand for what is not known.`,
};

export const REPORT_WORDS: Record<Locale, typeof ITALIAN> = { it: ITALIAN, en: ENGLISH };
