import { file, fromBody, fromCentre, internalNote, request } from './message-parts.js';
import type { DemoThread } from './types.js';

/** What the guided page tells of: a kit to renew, an expired mailbox, a union that asks for its members. */
export const storyThreads: DemoThread[] = [
  {
    municipality: '017068', // Edolo
    service: 'firma-digitale',
    channel: 'web',
    subject: 'Kit di firma del sindaco da rinnovare',
    openedDaysAgo: 4,
    openedAt: '10:20',
    status: 'waiting_for_body',
    operator: 'davide-pelizzari',
    messages: [
      request(
        'Il certificato del sindaco scade tra tre settimane. Deve firmare anche la nuova convenzione con il centro: come rinnoviamo senza restare fermi?',
        file('avviso-scadenza-certificato', 'pdf'),
      ),
      fromCentre(
        3,
        'Il rinnovo si fa a distanza, in dieci minuti, purché il certificato sia ancora valido. Il sindaco ha la chiavetta in municipio oppure usa la firma sul telefono? E quale mattina della prossima settimana va bene?',
        file('guida-al-rinnovo-del-kit', 'pdf'),
      ),
    ],
    timeEntries: [{ minutes: 10, note: 'Verifica del certificato' }],
  },
  {
    municipality: '017175', // Saviore dell'Adamello
    service: 'caselle-pec',
    channel: 'phone',
    callerName: 'Ivana Boldini',
    callMinutes: 6,
    subject: 'Casella PEC scaduta: i messaggi tornano indietro',
    openedDaysAgo: 1,
    openedAt: '11:15',
    status: 'in_progress',
    operator: 'elena-ghitti',
    messages: [
      request(
        'Boldini (Unione Valsaviore) per Saviore. Casella dei tributi scaduta sabato, avviso arrivato al ragioniere in pensione. Chi scrive riceve mancata consegna. Rinnovare e dire se i messaggi di questi giorni sono persi.',
      ),
      internalNote(0.5, 'Scaduta da cinque giorni: il gestore la riattiva entro trenta senza perdere l’archivio.'),
      fromCentre(
        1,
        'La casella si può riattivare con lo stesso indirizzo e con tutto l’archivio. I messaggi respinti in questi giorni invece non sono arrivati: alleghiamo l’elenco dei mittenti da ricontattare. La riattivazione è chiesta, di solito bastano due giorni lavorativi.',
        file('mittenti-da-ricontattare', 'csv'),
      ),
    ],
    timeEntries: [{ minutes: 25, note: 'Riattivazione chiesta al gestore' }],
  },
  {
    municipality: '017016', // Berzo Demo
    service: 'assistenza-informatica',
    channel: 'web',
    subject: 'Un solo accesso per l’unione e per tre comuni',
    openedDaysAgo: 26,
    openedAt: '09:30',
    status: 'closed',
    operator: 'silvia-tonni',
    messages: [
      request(
        'Lavoro per l’Unione e seguo anche Berzo Demo, Saviore e Sellero. Devo entrare con quattro utenze diverse o ne basta una?',
      ),
      fromCentre(
        4,
        'Ne basta una: abbiamo aggiunto i tre comuni al suo accesso. In ogni richiesta si sceglie per quale ente è.',
      ),
      fromBody(20, 'Perfetto, vedo un elenco solo con il nome dell’ente su ogni riga.'),
    ],
    timeEntries: [{ minutes: 15, note: 'Accesso esteso ai tre comuni' }],
  },
  {
    municipality: '017176', // Sellero
    service: 'firma-digitale',
    channel: 'web',
    subject: 'Secondo kit per la vicesegretaria',
    openedDaysAgo: 7,
    openedAt: '14:40',
    status: 'waiting_for_body',
    operator: 'silvia-tonni',
    messages: [
      request(
        'La vicesegretaria di Sellero firma le determine da lunedì prossimo. Il modulo è allegato.',
        file('modulo-kit-vicesegretaria', 'pdf'),
      ),
      fromCentre(2, 'Modulo ricevuto e completo. Il riconoscimento si può fare in video: quando sarebbe comodo?'),
      fromBody(90.5, 'Domani o dopodomani, meglio al mattino. La vicesegretaria ha già lo SPID.'),
      // In the days of the operator's absence: somebody stands in.
      fromCentre(
        2,
        'Riservato domani alle 10 per il riconoscimento. Ci confermate anche il numero di cellulare per i codici?',
      ),
    ],
    timeEntries: [{ minutes: 10, note: 'Controllo del modulo' }],
  },
];
