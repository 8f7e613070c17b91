import type { OtherBodyFact } from './types.js';

/** Bodies of the province of Brescia that adhere without being municipalities. */
export const otherBodies: OtherBodyFact[] = [
  { name: 'Comunità Montana di Valle Camonica', type: 'mountain_community', province: 'BS' },
  { name: 'Comunità Montana di Valle Trompia', type: 'mountain_community', province: 'BS' },
  { name: 'Comunità Montana di Valle Sabbia', type: 'mountain_community', province: 'BS' },
  { name: 'Comunità Montana del Sebino Bresciano', type: 'mountain_community', province: 'BS' },
  {
    name: 'Comunità Montana Parco Alto Garda Bresciano',
    type: 'mountain_community',
    province: 'BS',
  },
  { name: "Unione dei Comuni dell'Alta Valle Camonica", type: 'union', province: 'BS' },
  { name: 'Unione dei Comuni della Valsaviore', type: 'union', province: 'BS' },
  { name: 'Unione dei Comuni della Valtenesi', type: 'union', province: 'BS' },
  { name: 'Unione dei Comuni Lombarda Bassa Bresciana Occidentale', type: 'union', province: 'BS' },
  {
    name: 'Unione dei Comuni degli Antichi Borghi di Vallecamonica',
    type: 'union',
    province: 'BS',
  },
  { name: 'Consorzio Comuni BIM di Valle Camonica', type: 'consortium', province: 'BS' },
  { name: 'Azienda Territoriale per i Servizi alla Persona', type: 'agency', province: 'BS' },
];
