import type { OtherBodyFact } from './types.js';

type Row = [key: string, name: string];

const facts = (type: OtherBodyFact['type'], rows: Row[]): OtherBodyFact[] =>
  rows.map(([key, name]) => ({ key, name, type, province: 'BS' }));

/**
 * Bodies of the province of Brescia that adhere without being municipalities. Seven unions are
 * real ones of Valle Camonica and Valtenesi; the last two do not exist, and their names say so.
 */
export const otherBodies: OtherBodyFact[] = [
  ...facts('mountain_community', [
    ['cm-valle-camonica', 'Comunità Montana di Valle Camonica'],
    ['cm-valle-trompia', 'Comunità Montana di Valle Trompia'],
    ['cm-valle-sabbia', 'Comunità Montana di Valle Sabbia'],
    ['cm-sebino', 'Comunità Montana del Sebino Bresciano'],
    ['cm-alto-garda', 'Comunità Montana Parco Alto Garda Bresciano'],
  ]),
  ...facts('union', [
    ['unione-alta-valle', "Unione dei Comuni dell'Alta Valle Camonica"],
    ['unione-valsaviore', 'Unione dei Comuni della Valsaviore'],
    ['unione-antichi-borghi', 'Unione dei Comuni degli Antichi Borghi di Vallecamonica'],
    ['unione-alpi-orobie', 'Unione dei Comuni delle Alpi Orobie Bresciane'],
    ['unione-civilta-pietre', 'Unione dei Comuni della Media Valle Camonica Civiltà delle Pietre'],
    ['unione-ceto', 'Unione dei Comuni di Ceto, Cimbergo e Paspardo'],
    ['unione-valtenesi', 'Unione dei Comuni della Valtenesi'],
    ['unione-demo-pianura', 'Unione dimostrativa dei Comuni della Pianura'],
    ['unione-demo-colline', 'Unione dimostrativa dei Comuni delle Colline'],
  ]),
  ...facts('consortium', [['consorzio-bim', 'Consorzio Comuni BIM di Valle Camonica']]),
  ...facts('agency', [['azienda-atsp', 'Azienda Territoriale per i Servizi alla Persona']]),
];
