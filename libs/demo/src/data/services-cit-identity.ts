import type { ServiceSheetData } from './types.js';

/** Innovation and technology: signatures, certified and ordinary mail, company register. */
export const identityServices: ServiceSheetData[] = [
  {
    code: 'firma-digitale',
    serviceLine: 'CIT',
    title: 'Kit di firma digitale',
    audience:
      'Per sindaci, segretari, responsabili e dipendenti degli enti aderenti che devono firmare atti informatici.',
    inclusion: 'included',
    context: `Determine, contratti, mandati e offerte si firmano in digitale. Un certificato scaduto o un PIN bloccato ferma l'ufficio, spesso nel giorno peggiore.

Il centro rilascia i kit, ne segue le scadenze e aiuta a rinnovarli per tempo.`,
    object: `Il servizio comprende:
- il rilascio della firma su dispositivo USB o della firma remota;
- il riconoscimento del titolare, in sede o presso l'ente nelle giornate fissate;
- il rinnovo prima della scadenza;
- la sospensione e la revoca;
- l'aiuto per installazione, verifica dei documenti firmati e sblocco del PIN.

Il centro invia un avviso novanta e trenta giorni prima della scadenza.`,
    whoMayAsk:
      "Il responsabile dell'ente o un suo delegato. Il titolare deve essere amministratore, segretario, dipendente o incaricato dell'ente.",
    obligations: `Il titolare:
- si presenta con un documento valido e la tessera sanitaria;
- custodisce il dispositivo e non comunica a nessuno PIN e PUK;
- chiede subito la sospensione se perde il dispositivo.

L'ente comunica la cessazione dall'incarico, perché il certificato va revocato.`,
    forms: `- Modulo di richiesta, firmato dal responsabile dell'ente
- Modulo di sospensione o revoca`,
    computerisation: 'online_request',
    costs: `Nella quota annua di adesione sono compresi tre kit per ogni ente, rinnovi inclusi.

I kit oltre il terzo sono un servizio aggiuntivo.`,
    contact: "Dall'area riservata, con una richiesta di assistenza sul servizio Firma digitale.",
    hours:
      'Riconoscimento allo sportello dal lunedì al venerdì, dalle 9 alle 12.30, su appuntamento. Assistenza anche dalle 14 alle 17.',
    activationTime:
      'Rilascio entro sette giorni lavorativi dal riconoscimento. La firma remota è di norma pronta il giorno dopo.',
    legalBasis: `- Regolamento (UE) n. 910/2014 (eIDAS)
- Decreto legislativo 7 marzo 2005, n. 82, artt. 20, 21 e 24
- Convenzione tra la Provincia e gli enti aderenti`,
  },
  {
    code: 'caselle-pec',
    serviceLine: 'CIT',
    title: 'Caselle di posta elettronica certificata',
    audience:
      "Per gli enti aderenti che hanno bisogno di caselle PEC per il protocollo e per gli uffici; i cittadini trovano la PEC del proprio comune nell'indice IPA.",
    inclusion: 'included',
    context: `La PEC dà la prova dell'invio e della consegna di un messaggio. È il domicilio digitale dell'ente, pubblicato nell'indice delle pubbliche amministrazioni (IPA), e deve funzionare sempre.`,
    object: `Il servizio comprende:
- l'apertura, la modifica e la chiusura delle caselle;
- il rinnovo annuale;
- il collegamento con il protocollo informatico;
- l'aumento dello spazio e l'archivio dei messaggi;
- l'aiuto per leggere ricevute e messaggi di mancata consegna.`,
    whoMayAsk:
      "Il responsabile dell'ente o il responsabile della gestione documentale. Le domande sull'uso possono arrivare da ogni utente della casella.",
    obligations: `L'ente:
- indica un responsabile per ogni casella;
- svuota o archivia i messaggi prima che lo spazio finisca;
- aggiorna l'indice IPA quando cambia un indirizzo;
- versa in conservazione i messaggi protocollati e le ricevute.`,
    forms: "Modulo di attivazione o chiusura della casella, firmato dal responsabile dell'ente.",
    computerisation: 'online_request',
    costs: `Nella quota annua di adesione sono comprese quattro caselle per ogni ente.

Le caselle oltre la quarta e lo spazio oltre quello incluso sono un servizio aggiuntivo.`,
    contact: "Dall'area riservata, con una richiesta di assistenza sul servizio PEC.",
    hours: 'Dal lunedì al venerdì, dalle 9 alle 13 e dalle 14 alle 17.',
    activationTime: 'Entro tre giorni lavorativi dal modulo firmato.',
    legalBasis: `- Decreto del Presidente della Repubblica 11 febbraio 2005, n. 68
- Decreto legislativo 7 marzo 2005, n. 82, artt. 6, 6-ter e 47`,
  },
  {
    code: 'telemaco',
    serviceLine: 'CIT',
    title: 'Consultazione del Registro delle imprese (Telemaco)',
    audience:
      'Per gli uffici degli enti aderenti che devono verificare i dati di imprese e persone nel Registro delle imprese.',
    inclusion: 'included',
    context: `L'ufficio commercio, i tributi e l'ufficio gare controllano ogni giorno dati che le Camere di commercio hanno già. La legge vieta di chiederli all'impresa.`,
    object: `Il servizio dà accesso alla banca dati delle Camere di commercio con un contratto unico. Si possono ottenere:
- visure ordinarie e storiche;
- bilanci depositati;
- elenchi di imprese di un territorio;
- ricerche per persona.

Ogni consultazione scala dalla dotazione annua dell'ente.`,
    whoMayAsk: "I dipendenti indicati dal responsabile dell'ente. Le credenziali sono personali.",
    obligations: `Le consultazioni si fanno solo per fini d'ufficio e si annota la pratica per cui servono.

L'ente comunica subito chi non deve più accedere.`,
    forms: "Modulo di abilitazione, firmato dal responsabile dell'ente.",
    computerisation: 'online_request',
    costs: `La dotazione inclusa nella quota dipende dalla popolazione al 31 dicembre dell'anno prima: 170 consultazioni all'anno fino a 3.000 abitanti, 270 nella fascia successiva.

Le consultazioni oltre la dotazione sono un servizio aggiuntivo. Il centro avvisa l'ente quando ne ha usato l'80 per cento.`,
    contact: "Dall'area riservata, con una richiesta di assistenza sul servizio Telemaco.",
    hours: 'Assistenza dal lunedì al venerdì, dalle 9 alle 13 e dalle 14 alle 17.',
    activationTime: 'Credenziali entro cinque giorni lavorativi.',
    legalBasis: `- Legge 29 dicembre 1993, n. 580, art. 8
- Decreto del Presidente della Repubblica 28 dicembre 2000, n. 445, artt. 43 e 71
- Regolamento (UE) 2016/679`,
  },
  {
    code: 'posta-elettronica',
    serviceLine: 'CIT',
    title: 'Posta elettronica ordinaria',
    audience:
      'Per gli enti aderenti che vogliono caselle di posta con il nome del proprio comune per uffici e amministratori.',
    inclusion: 'included',
    context: `Usare caselle personali per il lavoro espone l'ente a perdite di dati e a violazioni della riservatezza. Il centro gestisce la posta con il dominio dell'ente, filtri e copie di sicurezza.`,
    object: `Il servizio comprende:
- le caselle nominative e di ufficio;
- gli indirizzi di gruppo e gli inoltri;
- i filtri contro la posta indesiderata e i messaggi pericolosi;
- la copia di sicurezza e il recupero dei messaggi cancellati da meno di trenta giorni;
- il trasferimento dalle caselle precedenti.`,
    whoMayAsk: "Il responsabile dell'ente o il referente tecnico.",
    obligations: `L'ente comunica ogni nuova assunzione e ogni cessazione: le caselle di chi è cessato si chiudono dopo tre mesi.

Chi usa la casella sceglie una password robusta, attiva il secondo fattore e segnala i messaggi sospetti.`,
    forms: 'Modulo per apertura, modifica e chiusura delle caselle, anche in elenco.',
    computerisation: 'online_request',
    costs: `Compreso nella quota annua di adesione, con uno spazio per ente che va da 0,5 a 2 GB secondo la popolazione.

Lo spazio oltre la dotazione è un servizio aggiuntivo.`,
    contact: "Dall'area riservata, con una richiesta di assistenza sul servizio Posta.",
    hours: 'Dal lunedì al venerdì, dalle 9 alle 13 e dalle 14 alle 17.',
    activationTime:
      'Una casella nuova entro due giorni lavorativi. Il trasferimento di tutte le caselle di un ente si programma insieme.',
    legalBasis: `- Decreto legislativo 7 marzo 2005, n. 82, artt. 12 e 47
- Regolamento (UE) 2016/679, artt. 28 e 32`,
  },
];
